package import PortfolioModel

extension JSONText {
  /// Writes fields as the importer protocol has them: by the type of the field, so without saying what they are.
  package mutating func write(_ fields: FieldSet) {
    object { json in
      for (name, value) in fields.present.sorted(by: { $0.name < $1.name }) {
        json.key(name.rawValue)
        json.write(value)
      }
    }
  }

  package mutating func write(_ value: Value) {
    switch value {
    case .text(let text), .token(let text): self.text(text)
    case .number(let number): self.number(number)
    case .flag(let flag): self.flag(flag)
    case .date(let date): text(date.description)
    case .spans(let spans): array(spans) { $0.text($1.description) }
    case .hours(let hours): text(hours.description)
    case .list(let values): array(values) { $0.write($1) }
    case .group(let fields): write(fields)
    }
  }

  package mutating func write(_ diagnostic: Diagnostic) {
    object { json in
      json.member("severity", diagnostic.severity.rawValue)
      json.member("code", diagnostic.code.text)
      json.member("message", diagnostic.message)
      json.member("line", diagnostic.place?.line)
      json.member("column", diagnostic.place?.column)
      json.member("name", diagnostic.place?.name)
      json.member("excerpt", diagnostic.excerpt)
      json.member("remedy", diagnostic.remedy)
    }
  }

  package mutating func write(_ place: SourcePlace) {
    object { json in
      json.member("line", place.line)
      json.member("row", place.row)
      json.member("elementPath", place.elementPath)
    }
  }

  /// Writes whose activity it is; nothing for the portfolio's own person.
  package mutating func member(_ name: String, _ subject: Subject) {
    switch subject {
    case .owner: break
    case .author(let field):
      key(name)
      object { $0.member("authorIn", field.rawValue) }
    case .person(let reference):
      key(name)
      object { json in
        json.key("identifiers")
        json.array(reference.identifiers) { json, identifier in
          json.object { json in
            json.member("scheme", identifier.scheme)
            json.member("value", identifier.value)
          }
        }
        if let name = reference.name {
          json.key("name")
          json.object { json in
            json.member("family", name.family)
            json.member("given", name.given)
          }
        }
        json.member("text", reference.text)
      }
    }
  }
}
