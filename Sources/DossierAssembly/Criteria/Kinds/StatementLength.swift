import PortfolioModel
import Yams

/// Statements within their limits, in words; a page is counted as 500 words.
struct StatementLength: CriterionCheck {
  static let name = "statementLength"

  let limits: [Limit]

  struct Limit: Hashable, Sendable {
    /// The kind of a statement; nil for all of them together.
    let statement: String?
    let words: Int
    let minimumWords: Int?
    /// As the school says it; nil where it counts words.
    let pages: Int?
  }

  /// What a page of single-spaced text holds, where a school counts pages.
  static let wordsPerPage = 500

  init?(_ params: Node, reader: inout TemplateReader) {
    guard let entries = reader.params(params, of: Self.name, keys: ["limits"]),
      let list = reader.required("limits", in: entries, of: params)
    else { return nil }
    limits = reader.sequence(list, of: "limits").compactMap { Self.limit($0, reader: &reader) }
  }

  private static func limit(_ node: Node, reader: inout TemplateReader) -> Limit? {
    let keys = ["statement", "words", "pages", "minimumWords", "minimumPages"]
    guard let entries = reader.mapping(node, of: "a limit", keys: keys),
      let kindNode = reader.required("statement", in: entries, of: node), let kind = reader.text(kindNode)
    else { return nil }
    if kind != "all" { reader.checkToken(kind, of: .statementKind, at: kindNode) }
    let pages = reader.number(entries, "pages", in: 1...1000)
    let words = reader.number(entries, "words", in: 1...1_000_000) ?? pages.map { $0 * wordsPerPage }
    let minimum =
      reader.number(entries, "minimumWords", in: 1...1_000_000)
      ?? reader.number(entries, "minimumPages", in: 1...1000).map { $0 * wordsPerPage }
    guard let words else {
      if entries["words"] == nil, entries["pages"] == nil {
        reader.report(node, "Neither “words” nor “pages” is given.", "Add “words:” with a number.")
      }
      return nil
    }
    return Limit(statement: kind == "all" ? nil : kind, words: words, minimumWords: minimum, pages: pages)
  }

  func judge(_ career: CriteriaCase) -> Judgement { .all(limits.map { judge($0, career) }) }

  private func judge(_ limit: Limit, _ career: CriteriaCase) -> Judgement {
    let (title, count) = measure(limit, career)
    guard let count else {
      return Judgement(
        .cannotTell, "\(title): there is no text yet.",
        advice: limit.statement.map { "Write one: dossier statement set \($0) FILE.md." }
          ?? "Write the statements: dossier statement set KIND FILE.md.")
    }
    let words = NumberFormatting.count(count, "word", "words")
    let asked =
      limit.pages.map {
        "\(NumberFormatting.count($0, "page", "pages")), about \(NumberFormatting.text(Double(limit.words))) words"
      } ?? "\(NumberFormatting.text(Double(limit.words))) words"
    if count > limit.words {
      return Judgement(
        .notMet, "\(title): \(words); the limit is \(asked).",
        advice: "Shorten \(title) by \(NumberFormatting.count(count - limit.words, "word", "words")).")
    }
    if let least = limit.minimumWords, count < least {
      return Judgement(
        .notMet, "\(title): \(words); at least \(NumberFormatting.text(Double(least))) are asked for.",
        advice: "Lengthen \(title) by \(NumberFormatting.count(least - count, "word", "words")).")
    }
    return Judgement(.met, "\(title): \(words); the limit is \(asked).")
  }

  private func measure(_ limit: Limit, _ career: CriteriaCase) -> (title: String, words: Int?) {
    if let kind = limit.statement {
      return (Vocabulary.statementKind.label(of: kind), career.statement(kind)?.wordCount)
    }
    let all = career.allStatements
    return ("All statements together", all.isEmpty ? nil : all.reduce(0) { $0 + $1.wordCount })
  }
}
