import JSONExporting
import PortfolioModel

/// Makes the portfolio's schema from the model, so that no kind and no field can be missing.
enum PortfolioSchema {
  static func bytes() -> [UInt8] {
    var json = CanonicalJSON()
    schema.write(to: &json)
    return json.finish()
  }

  private static var schema: SchemaNode {
    var definitions = values.merging(parts) { first, _ in first }.merging(decisions) { first, _ in first }
    for vocabulary in Vocabulary.all { definitions["token.\(vocabulary.name)"] = token(of: vocabulary) }
    for kind in RecordKind.allCases {
      definitions["said.\(kind.rawValue)"] = said(by: kind.definition)
      definitions["resolved.\(kind.rawValue)"] = resolved(kind.definition)
    }
    return SchemaNode.closed([
      "schemaVersion": ["const": .integer(PortfolioJSONExporter.schemaVersion)],
      "person": .ref("person"), "records": .list(of: .ref("record")),
      "sources": .list(of: .ref("source")),
      "decisions": .list(of: .ref("decision")).with(["description": "What the owner decided, oldest first."]),
    ]).with([
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .text("urn:dossier:schema:portfolio:\(PortfolioJSONExporter.schemaVersion)"),
      "title": "Portfolio",
      "description": """
      Everything known about one person’s career, computed from sources and decisions. What is absent has no \
      member. Equal portfolios have equal bytes, in whatever order the sources were imported.
      """,
      "$defs": .object(definitions),
    ])
  }

  /// What one source says of a record of a kind.
  private static func said(by definition: RecordKindDefinition) -> SchemaNode {
    let fields = definition.fields.map { ($0.name.rawValue, value(of: $0)) }
    return SchemaNode.closed(
      Dictionary(fields, uniquingKeysWith: { first, _ in first }), optional: Set(fields.map(\.0))
    ).with(["title": .text(definition.label)])
  }

  /// A record's fields with what decided them; each value is of the type that its field has.
  private static func resolved(_ definition: RecordKindDefinition) -> SchemaNode {
    let fields = definition.fields.map { field -> (String, SchemaNode) in
      let value = SchemaNode.ref("said.\(definition.kind.rawValue)/properties/\(field.name.rawValue)")
      let said: SchemaNode = ["items": ["properties": ["value": value]]]
      let node = SchemaNode.ref("field").with(["properties": ["value": value, "said": said]])
      return (field.name.rawValue, node)
    }
    return SchemaNode.closed(
      Dictionary(fields, uniquingKeysWith: { first, _ in first }), optional: Set(fields.map(\.0))
    ).with(["title": .text("\(definition.label), resolved")])
  }

  private static func value(of field: FieldDefinition) -> SchemaNode {
    type(field.type).with(["title": .text(field.label)])
  }

  private static func type(_ type: FieldType) -> SchemaNode {
    switch type {
    case .text, .identifier: .ref("text")
    case .number: .ref("number")
    case .flag: .ref("flag")
    case .token(let vocabulary): .ref("token.\(vocabulary.name)")
    case .date: .ref("date")
    case .spans: .ref("spans")
    case .hours: .ref("hours")
    case .list(let element): .list(of: Self.type(element))
    case .group(let fields):
      .closed([
        "group": .closed(
          Dictionary(fields.map { ($0.name.rawValue, value(of: $0)) }, uniquingKeysWith: { first, _ in first }),
          optional: Set(fields.map(\.name.rawValue)))
      ])
    }
  }

  private static func token(of vocabulary: Vocabulary) -> SchemaNode {
    let known: SchemaNode = [
      "type": "string", "minLength": 1, "examples": .array(vocabulary.terms.map { .text($0.token) }),
    ]
    return SchemaNode.closed(["token": known]).with([
      "title": .text("Term of the vocabulary \(vocabulary.name)"),
      "description": "The examples are the known terms; a source’s own term is kept as it is.",
    ])
  }
}
