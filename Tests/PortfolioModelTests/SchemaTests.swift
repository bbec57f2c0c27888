import PortfolioModel
import Testing

struct SchemaTests {
  @Test("Letters, plurals and aliases each name one kind")
  func names() {
    let definitions = RecordKind.allCases.map(\.definition)
    #expect(Set(definitions.map(\.letter)).count == definitions.count)
    let names = definitions.flatMap { [$0.plural] + $0.aliases }
    #expect(Set(names).count == names.count)
    for definition in definitions { #expect(RecordKind(named: definition.plural) == definition.kind) }
  }

  @Test("Within a kind, fields and labels are unique", arguments: RecordKind.allCases)
  func fields(kind: RecordKind) {
    let fields = kind.definition.fields
    #expect(Set(fields.map(\.name)).count == fields.count)
    #expect(Set(fields.map(\.label)).count == fields.count)
  }

  @Test("The example of every field can be typed", arguments: RecordKind.allCases)
  func examples(kind: RecordKind) throws {
    for field in kind.definition.fields where !field.example.isEmpty { _ = try field.type.value(from: field.example) }
  }

  @Test("Vocabularies have unique names, and unique tokens and labels")
  func vocabularies() {
    #expect(Set(Vocabulary.all.map(\.name)).count == Vocabulary.all.count)
    for vocabulary in Vocabulary.all {
      #expect(Set(vocabulary.terms.map(\.token)).count == vocabulary.terms.count, "\(vocabulary.name)")
      #expect(Set(vocabulary.terms.map(\.label)).count == vocabulary.terms.count, "\(vocabulary.name)")
    }
  }
}
