import PortfolioModel

extension PortfolioSchema {
  /// What fields hold.
  static let values: [String: SchemaNode] = [
    "text": ["type": "string"],
    "number": ["type": ["number", "null"], "description": "A number; null stands for one that JSON cannot write."],
    "flag": ["type": "boolean"],
    "token": .closed(["token": ["type": "string", "minLength": 1]]),
    "date": SchemaNode.closed(["date": .ref("partialDate")]),
    "partialDate": [
      "type": "string", "minLength": 4,
      "description": "As precise as its source: 2024, 2024-07, 2024-07-15, AY2024-25, or a term such as Fall 2024.",
    ],
    "spans": .closed([
      "spans": SchemaNode.list(of: ["type": "string", "minLength": 4]).with([
        "description":
          "As EDTF: 2019-07/2021-06, 2019/.. for ongoing, 2019/ for an end that is not known, 2019 for a single date."
      ])
    ]),
    "hours": .closed([
      "hours": .closed([
        "amount": .ref("number"),
        "basis": ["enum": .array(Hours.Basis.allCases.map { .text($0.rawValue) })],
      ])
    ]),
    "value": [
      "description": "A value of any type.",
      "anyOf": [
        .ref("text"), .ref("number"), .ref("flag"), .ref("token"), .ref("date"), .ref("spans"), .ref("hours"),
        .list(of: .ref("value")), .closed(["group": .ref("fields")]),
      ],
    ],
    "fields": ["type": "object", "propertyNames": .ref("fieldName"), "additionalProperties": .ref("value")],
    "fieldName": ["type": "string", "pattern": "^[a-z][A-Za-z0-9]*$"],
  ]

  /// What records are made of.
  static let parts: [String: SchemaNode] = [
    "person": SchemaNode.closed([
      "displayName": ["type": "string"],
      "aliases": .list(of: ["type": "string"]),
      "identifiers": .list(of: .closed(["scheme": ["type": "string"], "value": ["type": "string", "minLength": 1]])),
    ]).with(["title": "Person", "description": "Whose career it is."]),
    "source": SchemaNode.closed(
      [
        "fileName": ["type": "string"], "sha256": .ref("sha256"),
        "system": ["type": "string", "description": "The system that wrote the export: pubmed, activity-insight."],
        "importer": [
          "type": "string", "description": "The mapping or importer that read it, with its version: scopus 1.",
        ],
        "exportDate": .ref("day"),
        "part": [
          "type": "string", "minLength": 1, "description": "The part of the file that was read, such as a sheet.",
        ],
      ], optional: ["exportDate", "part"]
    ).with(["title": "Source", "description": "An imported file."]),
    "sourceReference": SchemaNode.closed(
      [
        "fileName": ["type": "string"], "sha256": .ref("sha256"), "part": ["type": "string", "minLength": 1],
      ], optional: ["part"]
    ).with(["description": "Names a source."]),
    "place": SchemaNode.closed(
      [
        "line": ["type": "integer", "minimum": 1], "row": ["type": "integer", "minimum": 1],
        "elementPath": ["type": "string"],
      ], optional: ["row", "elementPath"]
    ).with(["title": "Place", "description": "Where in its source the row or element starts."]),
    "record": record,
    "observation": SchemaNode.closed([
      "identity": .ref("identity"), "source": .ref("sourceReference"), "place": .ref("place"),
      "fields": ["type": "object"],
      "unmapped": SchemaNode.list(of: .closed(["name": ["type": "string"], "value": .ref("value")])).with([
        "description": "What the mapping does not use, as the source names and spells it."
      ]),
    ]).with(["title": "Observation", "description": "What one source says about one activity."]),
    "vanished": SchemaNode.closed([
      "identity": .ref("identity"), "source": .ref("sourceReference"), "from": .ref("sourceReference"),
      "exportDate": .ref("day"),
    ]).with([
      "description": "An observation that a newer export, `from`, no longer has; the newest that has it is `source`."
    ]),
    "field": SchemaNode.closed([
      "value": true, "origin": .ref("origin"),
      "isCorrected": ["type": "boolean", "description": "Whether the owner decided the value."],
      "preference": [
        "enum": .array(Preference.allCases.map(\.rawValue).sorted().map { .text($0) }),
        "description": "Why the field has this value and no other.",
      ],
      "sourceChangedSinceCorrection": [
        "type": "boolean", "description": "Whether a correction stands and the source now says something else.",
      ],
      "said": SchemaNode.list(of: .closed(["origin": .ref("origin"), "value": true])).with([
        "description": "What each source says, the one that is believed first."
      ]),
    ]).with(["title": "Field", "description": "A value, where it came from, and what else was said."]),
    "origin": .one(of: ["sourceOrigin", "decisionOrigin", "computedOrigin"]),
    "sourceOrigin": .closed(["kind": ["const": "source"], "source": .ref("sourceReference"), "place": .ref("place")]),
    "decisionOrigin": .closed(
      ["kind": ["const": "decision"], "decision": .ref("decision")], optional: ["decision"]),
    "computedOrigin": .closed(["kind": ["const": "computed"]]),
    "identity": [
      "type": "string", "pattern": "^[0-9a-f]{32}(\\.[1-9][0-9]*)?$",
      "description": "Which activity of which system it is, in every export; twins are told apart after the point.",
    ],
    "recordID": ["type": "string", "pattern": "^[A-Z]-[0-9A-HJKMNP-TV-Z]{4,12}$"],
    "sha256": ["type": "string", "pattern": "^[0-9a-f]{64}$"],
    "day": ["type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"],
  ]

  private static let record = SchemaNode.closed(
    [
      "id": .ref("recordID"), "shortID": .ref("recordID"),
      "kind": ["enum": .array(RecordKind.allCases.map { .text($0.rawValue) })],
      "fields": ["type": "object"],
      "conflicts": SchemaNode.list(of: .ref("fieldName")).with([
        "description": "The fields of which sources say different things."
      ]),
      "identities": .list(of: .ref("identity")),
      "observations": .list(of: .ref("observation")),
      "superseded": SchemaNode.list(of: .ref("observation")).with(["description": "What older exports said."]),
      "isFeatured": ["type": "boolean"], "isHidden": ["type": "boolean"],
      "order": ["type": "integer"], "confirmedOn": .ref("day"), "vanished": .list(of: .ref("vanished")),
    ], optional: ["order", "confirmedOn", "vanished"]
  ).with([
    "title": "Record", "description": "One activity after resolving.",
    "allOf": .array(
      RecordKind.allCases.map { kind in
        let observations: SchemaNode = ["items": ["properties": ["fields": .ref("said.\(kind.rawValue)")]]]
        return whenKind(
          "kind", is: kind,
          [
            "fields": .ref("resolved.\(kind.rawValue)"), "observations": observations, "superseded": observations,
          ])
      }),
  ])

  /// What the owner can decide.
  static let decisions: [String: SchemaNode] = {
    var definitions: [String: SchemaNode] = [
      "decision.correct": SchemaNode.closed(
        members("correct").merging([
          "field": .ref("fieldName"), "value": .ref("value"), "sourceValue": .ref("value"),
        ]) { $1 }, optional: ["value", "sourceValue"]
      ).with([
        "description": "A field’s right value, and what the sources said then; without a value, that it has none."
      ]),
      "decision.add": SchemaNode.closed(
        members("add").merging([
          "recordKind": ["enum": .array(RecordKind.allCases.map { .text($0.rawValue) })],
          "fields": ["type": "object"],
        ]) { $1 }
      ).with([
        "description": "An activity that no source has.",
        "allOf": .array(
          RecordKind.allCases.map { whenKind("recordKind", is: $0, ["fields": .ref("said.\($0.rawValue)")]) }),
      ]),
      "decision.comment": SchemaNode.closed(
        members("comment").merging([
          "comment": ["type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{12}$"],
          "ruling": ["enum": .array(["release", "withhold", "redact"].map { .text($0) })], "text": ["type": "string"],
        ]) { $1 }, optional: ["text"]
      ).with([
        "description":
          "Whether readers see a comment of an evaluation, named by a code of its words; `redact` in the words of `text`."
      ]),
      "decision.order": .closed(members("order").merging(["order": ["type": "integer"]]) { $1 }),
      "decision.tag": .closed(members("tag").merging(["theme": ["type": "string"]]) { $1 }),
      "decision.refuse": SchemaNode.closed(members("refuse").merging(["theme": ["type": "string"]]) { $1 }).with([
        "description": "The record is no evidence of a theme, whatever its sources say."
      ]),
    ]
    for kind in ["feature", "hide", "confirm"] { definitions["decision.\(kind)"] = .closed(members(kind)) }
    for kind in ["same", "different"] {
      definitions["decision.\(kind)"] = .closed([
        "kind": ["const": .text(kind)], "madeOn": .ref("day"),
        "identities": SchemaNode.list(of: .ref("identity")).with(["minItems": 2, "maxItems": 2]),
      ])
    }
    definitions["decision"] = SchemaNode.one(of: definitions.keys.sorted()).with([
      "title": "Decision", "description": "What the owner says; it always wins.",
    ])
    return definitions
  }()

  private static func members(_ kind: String) -> [String: SchemaNode] {
    ["kind": ["const": .text(kind)], "identity": .ref("identity"), "madeOn": .ref("day")]
  }

  private static func whenKind(
    _ member: String, is kind: RecordKind, _ properties: [String: SchemaNode]
  ) -> SchemaNode {
    [
      "if": ["properties": .object([member: ["const": .text(kind.rawValue)]])],
      "then": ["properties": .object(properties)],
    ]
  }
}
