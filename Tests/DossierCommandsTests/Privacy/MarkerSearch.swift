import Foundation

/// Looks for markers in files, whatever their case: in all of them at once, since they are many and so are the markers.
struct MarkerSearch {
  private let files: [(name: String, bytes: [UInt8])]
  /// Each run of characters without blanks, quotes and brackets, once; no marker has any of these.
  private let words: Data

  init(_ files: [(name: String, bytes: [UInt8])]) {
    self.files = files.map { (name: $0.name, bytes: Self.lowered($0.bytes)) }
    var known: Set<[UInt8]> = []
    for file in self.files + self.files.map({ (name: "", bytes: Self.lowered(Array($0.name.utf8))) }) {
      for word in file.bytes.split(whereSeparator: { Self.separators.contains($0) }) { known.insert(Array(word)) }
    }
    words = Data(known.joined(separator: [0x0A]))
  }

  func contains(_ marker: String) -> Bool { words.range(of: Data(Self.lowered(Array(marker.utf8)))) != nil }

  /// The names of the files that have a marker in their bytes or in their name.
  func files(with marker: String) -> [String] {
    let wanted = Data(Self.lowered(Array(marker.utf8)))
    return files.filter { file in
      Data(file.bytes).range(of: wanted) != nil || Data(Self.lowered(Array(file.name.utf8))).range(of: wanted) != nil
    }.map(\.name)
  }

  /// "ZQHIDDEN in documents/cv.html, manifest.json" for each marker that is anywhere.
  func found(_ markers: [String]) -> [String] {
    Set(markers).sorted().filter { contains($0) }.map { marker in
      "\(marker) in \(files(with: marker).joined(separator: ", "))"
    }
  }

  private static let separators = Set(" \t\r\n\"<>{}".utf8)

  private static func lowered(_ bytes: [UInt8]) -> [UInt8] {
    bytes.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
  }
}
