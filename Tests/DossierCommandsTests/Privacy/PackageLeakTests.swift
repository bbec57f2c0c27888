import DossierAssembly
import Foundation
import PortfolioModel
import Testing

@testable import DossierCommands

/// What is in a package: its documents in every form, the register and the attached files, and what describes them.
@Suite("What no reader may find in a package")
struct PackageLeakTests {
  private let file: PlantedFile
  private var session: Session { file.session }

  init() throws {
    file = try PlantedFile()
    // The template that asks for every field; statements in it are of the file.
    try session.write(PlantedDocuments.everythingYAML(), to: "everything.yml")
  }

  private static let formats = "html,json,csv,csl,jsonresume,jsonld"

  private static let shipped = TemplateLibrary(folder: nil).paths(in: "dossiers/").map {
    String($0.dropFirst("dossiers/".count).dropLast(".yml".count))
  }

  private func make(_ audience: Audience, of templates: [String] = shipped, to output: String) throws {
    let outcome = session.run(
      ["package"] + templates + [
        "everything.yml", "--audience", audience.rawValue, "--period", "career", "--format", Self.formats, "--as-of",
        "2025-07-15", "-o", output,
      ])
    try #require(outcome.status == .done, "\(outcome.messages)")
  }

  private func files(_ folder: String) throws -> [(name: String, bytes: [UInt8])] {
    let url = session.folder.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: url.path()).sorted().compactMap { name in
      (try? Data(contentsOf: url.appending(path: name))).map { (name: name, bytes: Array($0)) }
    }
  }

  /// The contents of attached files that a reader may have, as docs/handing-over.md says.
  private static func contents(for audience: Audience) -> Set<String> {
    // Of these kinds files stay with the owner and the department, whatever is in them.
    let inside: Set<RecordKind> = [
      .evaluationSummary, .mentoringRelationship, .learnerAssessment, .leadershipRole, .appointment,
      .effortAllocation, .leave, .benchmark, .referee, .goal, .grant,
    ]
    let kinds = RecordKind.allCases.filter { kind in
      switch audience {
      case .owner: true
      case .department: kind != .credential
      case .external: kind != .credential && !inside.contains(kind)
      // Only where the visibility says public, which no record of the kinds does.
      case .publicReader: false
      }
    }
    let honours: [String] =
      switch audience {
      case .owner: ["ZQHONOURPRIVATE", "ZQHONOURDEPARTMENT", "ZQHONOURREVIEWERS", "ZQHONOURPUBLIC"]
      case .department: ["ZQHONOURDEPARTMENT", "ZQHONOURREVIEWERS", "ZQHONOURPUBLIC"]
      case .external: ["ZQHONOURREVIEWERS", "ZQHONOURPUBLIC"]
      case .publicReader: ["ZQHONOURPUBLIC"]
      }
    return Set(kinds.map(\.rawValue) + honours)
  }

  @Test("No file of a package has what its reader may not see", arguments: Audience.allCases)
  func leaks(_ audience: Audience) throws {
    try make(audience, to: "handover")
    try make(audience, to: "handover.zip")
    let files = try files("handover")
    // Attached files cannot be looked into; they are told by what they say of themselves.
    let isAttached = { (name: String) in name.hasPrefix("attachments/") && !name.contains("register.") }
    let written = files.filter { !isAttached($0.name) }
    let forbidden =
      try file.planted.forbidden(to: audience) + PlantedPortfolio.nowhere + [PlantedFile.attachedName, "ZQCONTENT"]
    #expect(MarkerSearch(written).found(forbidden) == [], "for \(audience)")

    let attached = Set(
      files.filter { isAttached($0.name) }.map { file in
        String(decoding: file.bytes, as: UTF8.self).dropFirst("ZQCONTENT-".count).dropLast("-END".count)
      }.map { String($0) })
    #expect(attached == Self.contents(for: audience), "for \(audience)")

    // An archive has the same files and nothing else; what is not compressed can be searched.
    let archive = Array(try Data(contentsOf: session.folder.appending(path: "handover.zip")))
    let names = forbidden.filter { $0 != "ZQCONTENT" }.filter { marker in
      !files.contains { isAttached($0.name) && String(decoding: $0.bytes, as: UTF8.self).contains(marker) }
    }
    #expect(MarkerSearch([("handover.zip", archive)]).found(names) == [], "for \(audience)")
    #expect(
      session.run("verify handover.zip").output.contains(
        "\(files.filter { !Self.unlisted.contains($0.name) }.count) files"))
  }

  private static let unlisted: Set<String> = ["manifest.json", "SHA256SUMS"]

  @Test("Each reader finds what the reader may see", arguments: Audience.allCases)
  func found(_ audience: Audience) throws {
    try make(audience, of: [], to: "handover")
    let files = try files("handover")
    for name in ["documents/everything-career.html", "documents/everything-career.json"] {
      let search = MarkerSearch(files.filter { $0.name == name })
      for plant in try file.planted.expected(by: audience) {
        #expect(plant.markers.contains { search.contains($0) }, "\(plant) in \(name) for \(audience)")
      }
    }
    let texts = MarkerSearch(files)
    for (marker, readers) in PlantedPortfolio.elsewhere where readers.contains(audience) {
      #expect(texts.contains(marker), "\(marker) for \(audience)")
    }
    for name in ["attachments/register.csv", "attachments/register.html", "manifest.json", "ro-crate-metadata.json"] {
      #expect(files.contains { $0.name == name }, "\(name)")
    }
  }
}
