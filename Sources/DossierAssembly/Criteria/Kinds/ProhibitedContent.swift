import PortfolioModel
import Yams

/// What must not be there: words that the school forbids, personal data, comments that nobody reviewed, mentees who
/// refused to be named.
///
/// Statements and the texts of records are searched. Attached documents are not read, and a text that names a patient
/// is not recognised; where these are asked about, nobody can tell.
struct ProhibitedContent: CriterionCheck {
  static let name = "prohibitedContent"

  let words: [String]
  let personalData: Bool
  let mentees: Bool
  let comments: Bool
  /// Whether patients must not be recognisable; no program can tell.
  let patients: Bool

  var isForInside: Bool { true }

  init?(_ params: Node, reader: inout TemplateReader) {
    let keys = ["words", "personalData", "mentees", "comments", "patients"]
    guard let entries = reader.params(params, of: Self.name, keys: keys) else { return nil }
    words = entries["words"].map { reader.texts($0) } ?? []
    personalData = entries["personalData"].flatMap { reader.flag($0) } ?? false
    mentees = entries["mentees"].flatMap { reader.flag($0) } ?? false
    comments = entries["comments"].flatMap { reader.flag($0) } ?? false
    patients = entries["patients"].flatMap { reader.flag($0) } ?? false
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    var found: [String] = []
    var evidence: [Item] = []
    let statements = career.allStatements
    if statements.isEmpty, career.materials.all.isEmpty {
      return Judgement(
        .cannotTell, "There is nothing yet to search.", advice: "Import records, and write the statements.")
    }
    let scan = ContentScan(words: words + (personalData ? Self.personalWords : []), findsSerialNumbers: personalData)
    for statement in statements {
      let hits = scan.hits(in: statement.markdown)
      if !hits.isEmpty { found.append("\(Self.quoted(hits)) in \(Vocabulary.statementKind.label(of: statement.kind))") }
    }
    for item in career.materials.all where item.record.kind != .statement {
      let hits = scan.hits(in: item.record)
      guard !hits.isEmpty else { continue }
      found.append("\(Self.quoted(hits)) in \(career.materials.label(of: item)) (\(item.record.shortID))")
      evidence.append(item)
    }
    if personalData { found += numbers(career, statements) }
    if mentees { found += refusals(career, statements, &evidence) }
    if !found.isEmpty {
      let list = found.prefix(8).joined(separator: "; ") + (found.count > 8 ? "; and \(found.count - 8) more" : "")
      return Judgement(.notMet, "Found: \(list).", evidence: evidence, advice: "Take it out, or hide the record.")
    }
    return clean(career, statements: statements)
  }

  /// What is said where nothing was found: how far the search reached.
  private func clean(_ career: CriteriaCase, statements: [Statement]) -> Judgement {
    var text =
      "Nothing of it was found in \(NumberFormatting.count(statements.count, "statement", "statements")) and \(NumberFormatting.count(career.materials.all.count, "record", "records"))."
    if comments { text += " " + commentNote(career) }
    let documents = career.materials.items(of: .evidenceDocument)
    if patients {
      text += " Whether a text lets a patient be recognised, no program can tell."
      if !documents.isEmpty { text += " Attached documents are not read." }
      return Judgement(
        .cannotTell, text,
        advice: "Read the statements, the comments and the attached documents once for this, and note that you did.")
    }
    if !documents.isEmpty {
      return Judgement(
        .cannotTell,
        text + " \(NumberFormatting.count(documents.count, "document is", "documents are")) listed, and not read.",
        evidence: documents, advice: "Look through the documents of the register.")
    }
    return Judgement(.met, text)
  }

  /// How many comments are released; the others are counted for nobody but the owner.
  private func commentNote(_ career: CriteriaCase) -> String {
    let all = career.materials.items(of: .evaluationSummary).flatMap { $0.record.groups("comments") }
    let rule = "Comments of evaluators that are not released one by one are in nobody’s copy but the owner’s"
    guard career.materials.redactor.audience == .owner, !all.isEmpty else { return rule + "." }
    let released = all.count { $0["isReleased"] == .flag(true) }
    return rule
      + "; \(released) of \(NumberFormatting.text(Double(all.count))) \(released == 1 ? "is" : "are") released."
  }

  /// Numbers of licences and the like that stand in a statement.
  private func numbers(_ career: CriteriaCase, _ statements: [Statement]) -> [String] {
    career.materials.items(of: .credential).flatMap { item -> [String] in
      guard let number = item.record.text("number"), number.count >= 4 else { return [] }
      return statements.filter { $0.markdown.contains(number) }.map {
        "the number of \(career.materials.label(of: item)) in \(Vocabulary.statementKind.label(of: $0.kind))"
      }
    }
  }

  /// Mentees who refused, by their family name, in the statements.
  private func refusals(_ career: CriteriaCase, _ statements: [Statement], _ evidence: inout [Item]) -> [String] {
    var found: [String] = []
    for item in career.materials.items(of: .mentoringRelationship)
    where item.record.text("consentToName") == "refused" {
      guard let name = item.record.text("mentee").flatMap({ PersonName($0) }), name.family.count > 2 else { continue }
      let scan = ContentScan(words: [name.family], findsSerialNumbers: false)
      for statement in statements where !scan.hits(in: statement.markdown).isEmpty {
        found.append(
          "a mentee who refused to be named (\(item.record.shortID)) in \(Vocabulary.statementKind.label(of: statement.kind))"
        )
        evidence.append(item)
      }
    }
    return found
  }

  private static func quoted(_ words: [String]) -> String { words.map { "“\($0)”" }.joined(separator: ", ") }

  private static let personalWords = [
    "date of birth", "born on", "DOB", "social security number", "SSN", "licence number", "license number",
    "marital status", "student number", "student ID", "medical record number", "MRN",
  ]
}
