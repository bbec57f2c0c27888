import Foundation

@testable import PortfolioModel

/// Which entries of the real exports describe the same work, as a person says.
struct Labels {
  private var works: [String: String] = [:]

  static func read() throws -> Labels {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Labels/works.tsv")
    var labels = Labels()
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst() {
      let parts = line.split(separator: "\t").map(String.init)
      if parts.count == 2 { labels.works[parts[1]] = parts[0] }
    }
    return labels
  }

  var places: [String] { works.keys.sorted() }

  enum Answer {
    case same, different, unclear
  }

  func compare(_ first: String, _ second: String) -> Answer {
    guard let one = works[first], one == works[second] else { return .different }
    return one.hasPrefix("?") ? .unclear : .same
  }
}
