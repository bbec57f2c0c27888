import Foundation
import Testing

@testable import PortfolioModel

/// Writes the works out for whoever labels them; see `Labels/README.md`.
struct ListWorks {
  private static let target = ProcessInfo.processInfo.environment["DOSSIER_LIST_WORKS"]

  @Test(.enabled(if: target != nil && Corpus.isPresent, "DOSSIER_LIST_WORKS names the file to write"))
  func `list the works of the real files`() throws {
    let corpus = try Corpus.read()
    let fields: [FieldName] = ["title", "spans", "authors", "venue", "volume", "pages", "type", "doi", "pmid", "pmcid"]
    var text = "place\t" + fields.map(\.rawValue).joined(separator: "\t") + "\n"
    for work in corpus.works {
      let values = fields.map { name in
        let text = work.observation.fields[name]?.text ?? ""
        return text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
      }
      text += work.place + "\t" + values.joined(separator: "\t") + "\n"
    }
    text += corpus.unread.map { "not read\t\($0)\n" }.joined()
    try Data(text.utf8).write(to: URL(filePath: Self.target ?? ""))
  }
}
