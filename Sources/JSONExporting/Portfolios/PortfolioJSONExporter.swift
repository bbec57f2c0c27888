package import PortfolioModel

/// Turns a resolved portfolio into canonical JSON.
///
/// Equal portfolios give equal bytes: neither the numbers nor the order of imports show. A source is named by its
/// SHA-256 and file name, a decision by its content. The form is that of `docs/schemas/portfolio.schema.json`.
package struct PortfolioJSONExporter: Sendable {
  /// Rises when a reader of the JSON has to change.
  package static let schemaVersion = 1

  private let layout: CanonicalJSON.Layout

  package init(layout: CanonicalJSON.Layout = .indented) { self.layout = layout }

  /// Writes a portfolio.
  ///
  /// - Parameter decisions: What the owner decided; an origin whose decision is not among them says only that it is
  ///   one.
  package func export(_ portfolio: Portfolio, decisions: [RecordedDecision]) -> [UInt8] {
    let byNumber = Dictionary(decisions.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var json = CanonicalJSON(layout, reservingCapacity: 16_384 + 8_192 * portfolio.records.count)
    json.object { json in
      // The order in which decisions were made is part of what they say: the last one counts.
      json.member("decisions", decisions.sorted { $0.number < $1.number }) { $0.write($1) }
      json.key("person")
      json.write(portfolio.person)
      json.member("records", portfolio.records) { $0.write($1, decisions: byNumber, policy: portfolio.policy) }
      json.member("schemaVersion", Self.schemaVersion)
      json.member("sources", portfolio.sources.sorted(by: isOrdered)) { $0.write($1, numbered: false) }
    }
    return json.finish()
  }

  private func isOrdered(_ first: SourceDescription, _ second: SourceDescription) -> Bool {
    (first.system, first.sha256, first.part, first.fileName, first.importer)
      < (second.system, second.sha256, second.part, second.fileName, second.importer)
  }
}

extension CanonicalJSON {
  fileprivate mutating func write(_ person: Person) {
    object { json in
      json.member("aliases", person.aliases)
      json.member("displayName", person.displayName)
      json.member("identifiers", person.identifiers) { json, identifier in
        json.line { json in
          json.member("scheme", identifier.scheme)
          json.member("value", identifier.value)
        }
      }
    }
  }
}
