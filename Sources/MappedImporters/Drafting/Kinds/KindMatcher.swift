import Importing
import PortfolioModel

/// Weighs the columns of a file against the fields of every kind.
struct KindMatcher {
  let columns: [DraftColumn]
  /// The words of titles, of the file's name and of what is above the header.
  let words: Set<String>
  /// All fields that any column may be, by kind.
  private let found: [RecordKind: [FieldMatch]]

  init(columns: [DraftColumn], words: Set<String>) {
    (self.columns, self.words) = (columns, words)
    found = Dictionary(
      uniqueKeysWithValues: RecordKind.allCases.map { ($0, Self.candidates(of: $0, among: columns)) })
  }

  /// Words of titles that say that a page is one of two, or that pages are counted.
  private static let pageParts: Set<String> = [
    "first", "last", "start", "end", "begin", "count", "num", "number", "total",
  ]

  /// The kinds, the likeliest first.
  func ranked() -> [KindMatch] {
    let candidates = found
    // A title that many kinds have tells little about the kind.
    var kindsOfColumn: [Int: Int] = [:]
    for matches in candidates.values {
      for column in Set(matches.filter { $0.likeness >= 0.6 }.map(\.column)) { kindsOfColumn[column, default: 0] += 1 }
    }
    return RecordKind.allCases.map { kind in
      let matches = Self.assigned(candidates[kind] ?? [])
      var score = 0.0
      for match in matches {
        let kinds = Double(max(1, kindsOfColumn[match.column] ?? 1))
        score += match.quality * (1.1 - 0.3 * Self.naturalLogarithm(kinds)).clamped(to: 0.12...1.1)
      }
      return KindMatch(
        kind: kind, matches: matches, score: score + KindCues.weight(of: kind, words: words),
        columnScore: score)
    }.sorted { ($1.score, Self.rank($0), $0.kind) < ($0.score, Self.rank($1), $1.kind) }
  }

  /// What looks like nothing is least wrong in the register of documents: an appointment would change what counts.
  private static func rank(_ match: KindMatch) -> Int { match.kind == .evidenceDocument ? 0 : 1 }

  /// All fields that any column may be.
  func candidates(of kind: RecordKind) -> [FieldMatch] { found[kind] ?? [] }

  private static func candidates(of kind: RecordKind, among columns: [DraftColumn]) -> [FieldMatch] {
    let synonyms = FieldSynonyms.titles(of: kind)
    var found: [FieldMatch] = []
    for column in columns where column.look != .empty || column.rows == 0 {
      for field in kind.definition.fields where field.type != .spans {
        // Among titles that fit alike the one that is listed first says it best.
        let likeness = (synonyms[field.name] ?? []).enumerated().reduce(0.0) { best, synonym in
          column.words.reduce(best) { max($0, $1.likeness(to: synonym.element) - 0.001 * Double(synonym.offset)) }
        }
        if field.name == "pages", column.hasTitleWord(pageParts) { continue }
        guard likeness >= 0.5 else { continue }
        let fit = ValueFit(column, field).quality
        guard fit > 0.2 else { continue }
        found.append(
          FieldMatch(column: column.index, field: field.name, quality: likeness * fit, likeness: likeness))
      }
    }
    return found
  }

  /// Each field once and each column once, the best first.
  static func assigned(_ candidates: [FieldMatch]) -> [FieldMatch] {
    var fields: Set<FieldName> = []
    var columns: Set<Int> = []
    var result: [FieldMatch] = []
    let sorted = candidates.sorted {
      ($1.quality, $0.column, $0.field.rawValue) < ($0.quality, $1.column, $1.field.rawValue)
    }
    for match in sorted where !fields.contains(match.field) && !columns.contains(match.column) {
      fields.insert(match.field)
      columns.insert(match.column)
      result.append(match)
    }
    return result
  }

  /// Near enough for a weight; the library's own is Foundation's.
  private static func naturalLogarithm(_ number: Double) -> Double {
    var sum = 0.0
    var step = 1.0
    while step < number {
      sum += 1 / (step + 0.5)
      step += 1
    }
    return sum
  }
}

extension Double {
  fileprivate func clamped(to bounds: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, bounds.lowerBound), bounds.upperBound)
  }
}
