import Foundation

/// What the summary of an earlier run says that it wrote, to tell what that run left.
struct EarlierSummary {
  /// What is in the folder of the documents; nothing where there is no summary, or one that cannot be read.
  let entries: Set<String>

  init(at path: String) {
    let content = FileManager.default.contents(atPath: path).flatMap {
      try? JSONDecoder().decode(Content.self, from: $0)
    }
    // A table's file is in a folder of its document: "people/rivera-ana-1-tables/hours.csv".
    let files = content?.people.flatMap(\.files).compactMap { $0.split(separator: "/").dropFirst().first } ?? []
    entries = Set(files.map(String.init) + (content?.leftovers ?? []))
  }

  private struct Content: Decodable {
    struct Person: Decodable { let files: [String] }
    let people: [Person]
    let leftovers: [String]
  }
}
