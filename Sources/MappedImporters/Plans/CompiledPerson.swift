import Importing
import PortfolioModel

/// How a row names its person, made ready for the rows of one file.
struct CompiledPerson {
  enum Form {
    case owner
    case among(FieldName)
    case named
  }

  let form: Form
  private let identifiers: [(scheme: String, value: CompiledValue)]
  private let whole: CompiledValue?
  private let family: CompiledValue?
  private let given: CompiledValue?
  private let ownerIfMissing: Bool
  /// Where several elements each name a person: the number of their texts.
  private let slot: Int?
  let references: [Int]

  init(_ person: MappingPerson, _ compiler: ValueCompiler) {
    let field = FieldDefinition("person", "Person", .text)
    var identifiers: [(scheme: String, value: CompiledValue)] = []
    var (whole, family, given): (CompiledValue?, CompiledValue?, CompiledValue?) = (nil, nil, nil)
    var ownerIfMissing = false
    var slot: Int?
    switch person {
    case .owner: form = .owner
    case .among(let field): form = .among(field)
    case .named(let reference):
      form = .named
      ownerIfMissing = reference.ownerIfMissing
      var compiler = compiler
      if let path = reference.each {
        let table = ReferenceTable()
        slot = compiler.table.addGroup(path, CompiledGroup(names: [], fields: [], telling: [], scope: table))
        compiler = ValueCompiler(table: table, captures: compiler.captures, nullWords: compiler.nullWords)
      }
      identifiers = reference.identifiers.map { ($0.scheme, compiler.compile($0.value, field: field)) }
      switch reference.name {
      case .whole(let value): whole = compiler.compile(value, field: field)
      case .parts(let familyValue, let givenValue):
        family = compiler.compile(familyValue, field: field)
        given = givenValue.map { compiler.compile($0, field: field) }
      case nil: break
      }
    }
    (self.identifiers, self.whole, self.family, self.given) = (identifiers, whole, family, given)
    (self.ownerIfMissing, self.slot) = (ownerIfMissing, slot)
    var references = identifiers.flatMap { $0.value.references }
    for value in [whole, family, given] { references += value?.references ?? [] }
    // Those of an element are numbered apart and mean nothing to the rule.
    self.references = slot == nil ? references : []
  }

  /// Whom a row or an element is about, each once; empty, with a problem, where it does not say.
  func subjects(_ texts: RowTexts, _ notes: inout EvaluationNotes) -> [Subject] {
    guard let slot else { return subject(texts, &notes).map { [$0] } ?? [] }
    var subjects: [Subject] = []
    for texts in texts.groups[slot] {
      var own = EvaluationNotes()
      let subject = subject(texts, &own)
      notes.problems += own.problems.map(\.withoutReference)
      if let subject, !subjects.contains(subject) { subjects.append(subject) }
    }
    if subjects.isEmpty, texts.groups[slot].isEmpty {
      if ownerIfMissing { return [.owner] }
      notes.problems.append(.missingPerson(reference: nil))
    }
    return subjects
  }

  /// Whom a row is about; nil, with a problem, where it does not say.
  func subject(_ texts: RowTexts, _ notes: inout EvaluationNotes) -> Subject? {
    switch form {
    case .owner: return .owner
    case .among(let field): return .author(in: field)
    case .named: break
    }
    var found: [PersonIdentifier] = []
    var isNamed = false
    for (scheme, value) in identifiers {
      guard let text = value.text(texts, &notes) else { continue }
      isNamed = true
      if let identifier = PersonIdentifier(scheme: scheme, value: text) {
        found.append(identifier)
      } else {
        notes.problems.append(
          .invalidPersonIdentifier(text, scheme: scheme, reference: value.references.first))
      }
    }
    var name: PersonName?
    var text = ""
    if let whole, let written = whole.text(texts, &notes) {
      name = PersonName(written)
      text = written
    } else if let family, let familyName = family.text(texts, &notes) {
      name = PersonName(family: familyName, given: given?.text(texts, &notes) ?? "")
    }
    if found.isEmpty, name == nil {
      // An identifier that cannot be one names somebody all the same, perhaps another person.
      if ownerIfMissing, !isNamed { return .owner }
      notes.problems.append(.missingPerson(reference: references.first))
      return nil
    }
    return .person(PersonReference(identifiers: found, name: name, text: text))
  }
}
