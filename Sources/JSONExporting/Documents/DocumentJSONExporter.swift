package import DossierAssembly
import PortfolioModel

/// Turns a document into canonical JSON: all that its reader may see, each value with where it came from.
///
/// The form is that of `docs/schemas/dossier-document.schema.json`.
package struct DocumentJSONExporter: Sendable {
  /// Rises when a reader of the JSON has to change.
  package static let schemaVersion = 1

  private let layout: CanonicalJSON.Layout

  package init(layout: CanonicalJSON.Layout = .indented) { self.layout = layout }

  package func export(_ document: Document) -> [UInt8] {
    var json = CanonicalJSON(layout, reservingCapacity: DocumentSize(of: document).bytes)
    json.object { json in
      json.member("asOf", document.asOf.description)
      json.member("audience", document.audience.rawValue)
      json.member("decisions", document.decisions.sorted { $0.number < $1.number }) { $0.write($1) }
      json.member("emptySections", document.emptySections)
      json.member("gaps", document.gaps) { $0.write($1) }
      json.member("language", document.language)
      json.member("period", document.periodLabel)
      json.member("schemaVersion", Self.schemaVersion)
      json.member("sections", document.sections) { $0.write($1) }
      json.member("sources", document.sources.sorted { $0.number < $1.number }) { json, source in
        json.write(source, numbered: true)
      }
      json.member("template", document.templateID)
      json.member("title", document.title)
      json.key("titlePage")
      json.write(document.titlePage)
      if let withheld = document.withheld {
        json.member(
          "withheld",
          object: { json in
            json.member("records", withheld.records)
            json.member("values", withheld.values)
          })
      }
    }
    return json.finish()
  }
}

extension CanonicalJSON {
  fileprivate mutating func write(_ page: TitlePage) {
    object { json in
      json.member("facts", page.facts) { $0.write($1) }
      json.member("headlines", page.headlines) { $0.write($1) }
      json.member("name", page.name)
    }
  }

  fileprivate mutating func write(_ decision: DecisionNote) {
    object { json in
      json.member("madeOn", decision.madeOn)
      json.member("number", decision.number)
      json.member("text", decision.text)
    }
  }

  fileprivate mutating func write(_ gap: Gap) {
    object { json in
      json.member("kind", gap.kind.rawValue)
      json.member("message", gap.message)
      json.member("recordIDs", gap.recordIDs)
      json.member("remedy", gap.remedy)
    }
  }
}
