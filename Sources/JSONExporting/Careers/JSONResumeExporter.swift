package import DossierAssembly
import PortfolioModel

/// Turns what a document shows into a résumé of the JSON Resume schema 1.0.0 (https://jsonresume.org/schema).
///
/// What has no place there is left out: evaluations, mentoring, goals, effort. Teaching, curricula and grants are projects.
package struct JSONResumeExporter: Sendable {
  package init() {}

  package func export(_ document: Document) -> [UInt8] {
    let career = document.career
    var json = CanonicalJSON()
    json.object { json in
      json.member("$schema", "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json")
      json.entries("awards", Self.awards(career)) { json, entry, span in
        json.member("awarder", entry.text("granter") ?? entry.text("organization"))
        json.member("date", span.flatMap { ExchangeDate.start(of: $0) ?? ExchangeDate.end(of: $0) })
        json.member("title", entry.name)
      }
      json.key("basics")
      json.writeBasics(document)
      json.entries("certificates", career.dated(.credential)) { json, entry, span in
        json.member("date", span.flatMap(ExchangeDate.start))
        json.member("issuer", entry.text("issuer") ?? entry.text("organization"))
        json.member("name", entry.text("title") ?? entry.label("type") ?? entry.label)
        json.member("url", entry.address)
      }
      json.entries("education", career.dated(.education)) { json, entry, span in
        json.member("area", entry.text("field"))
        json.member("endDate", span.flatMap(ExchangeDate.end))
        json.member("institution", entry.text("organization"))
        json.member("startDate", span.flatMap(ExchangeDate.start))
        let degree = entry.text("degree") ?? entry.text("title") ?? entry.label("type")
        json.member("studyType", entry.flag("isCompleted") == false ? degree.map { "\($0) (not completed)" } : degree)
        json.member("url", entry.address)
      }
      json.key("meta")
      json.object { json in
        json.member("lastModified", "\(document.asOf)T00:00:00")
        json.member("version", "v1.0.0")
      }
      json.entries("projects", career.dated(.curriculumProduct, .grant, .teachingActivity)) { json, entry, span in
        json.member("endDate", span.flatMap(ExchangeDate.end))
        json.member("entity", entry.text("funder") ?? entry.text("organization"))
        json.member("name", entry.name)
        if let role = entry.label("role") { json.member("roles", [role]) }
        json.member("startDate", span.flatMap(ExchangeDate.start))
        json.member("type", Self.projectType(entry.kind))
        json.member("url", entry.address)
      }
      json.entries("publications", career.dated(.scholarlyProduct)) { json, entry, span in
        json.member("name", entry.name)
        json.member("publisher", entry.text("venue") ?? entry.text("publisher") ?? entry.text("sponsor"))
        json.member("releaseDate", span.flatMap { ExchangeDate.start(of: $0) ?? ExchangeDate.end(of: $0) })
        let remarks = [entry.label("type"), entry.unfinishedStatus].compactMap(\.self)
        json.member("summary", remarks.isEmpty ? nil : remarks.joined(separator: "; "))
        json.member("url", entry.address)
      }
      json.entries("volunteer", career.dated(.serviceActivity)) { json, entry, span in
        json.member("endDate", span.flatMap(ExchangeDate.end))
        json.member("organization", entry.text("body") ?? entry.text("organization") ?? entry.name)
        json.member("position", entry.text("roleText") ?? entry.label("role"))
        json.member("startDate", span.flatMap(ExchangeDate.start))
        json.member("summary", Self.remark(on: span))
        json.member("url", entry.address)
      }
      json.entries("work", career.dated(.appointment, .leadershipRole)) { json, entry, span in
        let isLeadership = entry.kind == .leadershipRole
        let place = entry.text("organization") ?? (isLeadership ? entry.text("body") : entry.text("unit"))
        let part = isLeadership ? entry.text("body") : entry.text("unit")
        json.member("description", part == place ? nil : part)
        json.member("endDate", span.flatMap(ExchangeDate.end))
        json.member("location", entry.text("location"))
        json.member("name", place)
        json.member(
          "position",
          isLeadership
            ? entry.text("title") ?? entry.label("role") : entry.text("rankText") ?? entry.label("rank") ?? entry.name)
        json.member("startDate", span.flatMap(ExchangeDate.start))
        json.member("summary", Self.remark(on: span))
        json.member("url", entry.address)
      }
    }
    return json.finish()
  }

  /// Honours that were received; a nomination is none.
  private static func awards(_ career: Career) -> [(entry: Career.Entry, span: DateSpan?)] {
    career.dated(.honour).filter { $0.entry.text("result") ?? "awarded" == "awarded" }
  }

  /// Without an end date a post goes on, so one whose end nobody recorded says so.
  private static func remark(on span: DateSpan?) -> String? {
    span?.end == .unknown ? "The end is not recorded." : nil
  }

  private static func projectType(_ kind: RecordKind) -> String {
    switch kind {
    case .curriculumProduct: "curriculum"
    case .grant: "grant"
    default: "teaching"
    }
  }
}

extension CanonicalJSON {
  /// Writes a list as a member; nothing where it is empty.
  fileprivate mutating func entries(
    _ key: StaticString, _ entries: [(entry: Career.Entry, span: DateSpan?)],
    _ write: (inout Self, Career.Entry, DateSpan?) -> Void
  ) {
    guard !entries.isEmpty else { return }
    member(key, entries) { json, element in json.object { write(&$0, element.entry, element.span) } }
  }

  fileprivate mutating func writeBasics(_ document: Document) {
    let career = document.career
    object { json in
      json.member("email", career.email)
      json.member("label", document.rank)
      json.member("name", career.plainName)
      if let orcid = career.orcid {
        json.member("profiles", [orcid]) { json, orcid in
          json.object { json in
            json.member("network", "ORCID")
            json.member("url", "https://orcid.org/\(orcid)")
            json.member("username", orcid)
          }
        }
      }
    }
  }
}

extension Document {
  /// The present rank, as the title page has it.
  var rank: String? { titlePage.text(of: Fact.rank.label) }
}

extension TitlePage {
  /// A fact of the title page by its label.
  func text(of label: String) -> String? {
    for fact in facts where fact.label == label {
      if case .text(let text) = fact.cell.content { return text }
    }
    return nil
  }
}
