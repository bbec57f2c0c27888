import PortfolioModel

extension CanonicalJSON {
  mutating func write(_ record: Record, decisions: [Int64: RecordedDecision], policy: ResolvePolicy) {
    object { json in
      json.member("confirmedOn", record.confirmedOn?.description)
      json.member("conflicts", record.conflicts.map(\.rawValue))
      json.key("fields")
      json.object(record.fields.map { (key: $0.key.rawValue, value: $0.value) }) { json, field in
        json.write(field, decisions: decisions, policy: policy)
      }
      json.member("id", record.id.description)
      json.member("identities", record.identities) { $0.text($1.digits) }
      json.member("isFeatured", record.isFeatured)
      json.member("isHidden", record.isHidden)
      json.member("kind", record.kind.rawValue)
      json.member("observations", record.observations) { $0.write($1) }
      json.member("order", record.order)
      json.member("shortID", record.shortID)
      json.member("superseded", record.superseded) { $0.write($1) }
      if !record.vanished.isEmpty { json.member("vanished", record.vanished) { $0.write($1) } }
    }
  }

  private mutating func write(_ vanished: VanishedObservation) {
    object { json in
      json.member("exportDate", vanished.export.exportDate?.description)
      json.key("from")
      json.writeReference(to: vanished.export)
      json.member("identity", vanished.identity.digits)
      json.key("source")
      json.writeReference(to: vanished.source)
    }
  }

  private mutating func write(
    _ field: ResolvedField, decisions: [Int64: RecordedDecision], policy: ResolvePolicy
  ) {
    object { json in
      json.member("isCorrected", field.isCorrected)
      json.key("origin")
      json.write(field.origin, decisions: decisions)
      json.member("preference", field.preference(policy: policy).rawValue)
      json.member("said", field.said) { json, said in
        json.object { json in
          json.key("origin")
          json.write(said.origin, decisions: decisions)
          json.key("value")
          json.write(said.value)
        }
      }
      json.member("sourceChangedSinceCorrection", field.sourceChangedSinceCorrection)
      json.key("value")
      json.write(field.value)
    }
  }

  private mutating func write(_ origin: ResolvedField.Origin, decisions: [Int64: RecordedDecision]) {
    object { json in
      switch origin {
      case .source(let row):
        json.member("kind", "source")
        json.key("place")
        json.write(row.place)
        json.key("source")
        json.writeReference(to: row.source)
      case .decision(let number):
        if let decision = decisions[number] {
          json.key("decision")
          json.write(decision)
        }
        json.member("kind", "decision")
      case .computed: json.member("kind", "computed")
      }
    }
  }

  private mutating func write(_ observation: RecordedObservation) {
    object { json in
      json.key("fields")
      json.write(observation.fields)
      json.member("identity", observation.identity.digits)
      json.key("place")
      json.write(observation.place)
      json.key("source")
      json.writeReference(to: observation.source)
      // A list, since a header may hold a name twice, and its order says something.
      json.member("unmapped", observation.unmapped.present) { json, field in
        json.line { json in
          json.member("name", field.name.rawValue)
          json.key("value")
          json.write(field.value)
        }
      }
    }
  }

  private mutating func write(_ place: SourcePlace) {
    line { json in
      json.member("elementPath", place.elementPath)
      json.member("line", place.line)
      json.member("row", place.row)
    }
  }

  private mutating func writeReference(to source: SourceDescription) {
    line { json in
      json.member("fileName", source.fileName)
      json.member("part", source.part.isEmpty ? nil : source.part)
      json.member("sha256", source.sha256)
    }
  }
}
