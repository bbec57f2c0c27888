import CSVExporting
import DossierAssembly
import HTMLExporting
import Packaging
import PortfolioModel
import PortfolioStore

/// The files that go along with documents: those attached to records that the documents show and whose reader may have
/// them, and the documents of the register.
struct PackageAttachments {
  /// A line of the register.
  private struct Line {
    let number: String
    let title: String
    let recordID: String
    let evidenceFor: String
    /// Nil for a document that is kept elsewhere.
    let attachment: StoredAttachment?
    var file: PackageFile?
  }

  private var lines: [Line] = []
  /// Files of records that the documents show, which their reader may not have.
  private(set) var withheldCount = 0
  /// Files of records that the documents do not show.
  private(set) var otherCount = 0

  init(of documents: [Document], source: DocumentSource) throws {
    var entries: [String: Career.Entry] = [:]
    for document in documents { for entry in document.career.entries { entries[entry.recordID] = entry } }
    var owners: [ObservationIdentity: String] = [:]
    for record in source.portfolio.records { for identity in record.identities { owners[identity] = record.shortID } }
    var used: Set<String> = []
    for attachment in try storing({ try source.file.attachments(of: source.person.id) }) {
      guard let recordID = owners[attachment.identity], let entry = entries[recordID] else {
        otherCount += 1
        continue
      }
      guard entry.sharesFiles else {
        withheldCount += 1
        continue
      }
      used.insert(recordID)
      lines.append(Self.line(entry, attachment: attachment))
    }
    for entry in entries.values where entry.kind == .evidenceDocument && !used.contains(entry.recordID) {
      lines.append(Self.line(entry, attachment: nil))
    }
    lines.sort { first, second in
      (first.number.isEmpty ? "\u{10FFFF}" : first.number, first.recordID, first.attachment?.sha256 ?? "")
        < (second.number.isEmpty ? "\u{10FFFF}" : second.number, second.recordID, second.attachment?.sha256 ?? "")
    }
  }

  private static func line(_ entry: Career.Entry, attachment: StoredAttachment?) -> Line {
    let isDocument = entry.kind == .evidenceDocument
    return Line(
      number: entry.text("registerNumber") ?? "", title: entry.text("title") ?? entry.label, recordID: entry.recordID,
      evidenceFor: isDocument ? entry.texts("linkedRecords").joined(separator: "; ") : entry.recordID,
      attachment: attachment)
  }

  /// Copies the files, and writes the register where there is anything to register.
  mutating func write(to package: inout PackageFolder, from source: DocumentSource, html: HTMLExporter) throws {
    var counts: [String: Int] = [:]
    for place in lines.indices {
      guard let attachment = lines[place].attachment else { continue }
      let line = lines[place]
      let stem = PackagePath.safe(
        line.number.isEmpty ? line.recordID : "\(line.number)-\(line.recordID)", otherwise: "file")
      counts[stem, default: 0] += 1
      let count = counts[stem] ?? 1
      let name = "attachments/\(stem)\(count > 1 ? "-\(count)" : "")\(PackagePath.ending(of: attachment.fileName))"
      lines[place].file = try package.add(as: name, title: line.title) { append in
        try storing { try source.file.readAttachment(attachment.number, append) }
      }
    }
    guard !lines.isEmpty else { return }
    let table = register
    try package.add(
      DocumentCSVExporter().csv(table), as: "attachments/register.csv", title: "Register of attachments, as a table")
    let page = Document(
      templateID: "register", title: "Register of attachments",
      titlePage: TitlePage(name: source.person.displayName, facts: [], headlines: []), periodLabel: "",
      audience: source.request.audience ?? .department, asOf: source.request.asOf,
      sections: [Section(id: "attachments", number: "1", title: "Attachments", blocks: [.table(table)])], gaps: [],
      emptySections: [], sources: [], decisions: [])
    let options = HTMLExportOptions(fileName: "register.html", showsProvenance: false, layout: .page)
    for file in html.export(page, options: options) {
      try package.add(file.bytes, as: "attachments/\(file.name)", title: "Register of attachments, to read")
    }
  }

  private var register: Table {
    Table(
      id: "register", caption: "Attachments",
      columns: [
        Table.Column(id: "number", title: "No."), Table.Column(id: "title", title: "Document"),
        Table.Column(id: "evidence-for", title: "Evidence for"), Table.Column(id: "file", title: "File"),
        Table.Column(id: "size", title: "Size", unit: "bytes", isNumeric: true),
        Table.Column(id: "sha256", title: "SHA-256"),
      ],
      groups: [
        Table.Group(
          rows: lines.map { line in
            let name = line.file.map { String($0.path.dropFirst("attachments/".count)) }
            return Table.Row(
              recordID: nil,
              cells: [
                line.number.isEmpty ? .absent : Cell(.text(line.number)), Cell(.text(line.title)),
                line.evidenceFor.isEmpty ? .absent : Cell(.text(line.evidenceFor)),
                Cell(.text(name ?? "Kept elsewhere"), link: name),
                line.file.map { Cell(.number(Double($0.size), decimals: 0)) } ?? .absent,
                line.file.map { Cell(.text($0.sha256)) } ?? .absent,
              ])
          })
      ])
  }
}
