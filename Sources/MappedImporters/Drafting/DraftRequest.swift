package import PortfolioModel

/// A file from which a mapping is to be written.
package struct DraftRequest {
  /// The file's name without its folder.
  package let fileName: String
  /// The file, or its beginning.
  package let bytes: [UInt8]
  package let isWhole: Bool
  /// The kind of its records, where the person knows it.
  package let kind: RecordKind?
  /// The ids that other mappings have.
  package let takenIDs: Set<String>
  /// The name under which the mapping is kept, for what its comments advise; nil where that is not known.
  package let outputName: String?

  /// More of a file than this is not looked at.
  package static let size = 16 << 20

  package init(
    fileName: String, bytes: [UInt8], isWhole: Bool, kind: RecordKind? = nil, takenIDs: Set<String> = [],
    outputName: String? = nil
  ) {
    (self.fileName, self.bytes, self.isWhole) = (fileName, bytes, isWhole)
    (self.kind, self.takenIDs, self.outputName) = (kind, takenIDs, outputName)
  }

  /// The mapping's id: the file's name without what changes from export to export.
  var id: String {
    let stem = fileName.split(separator: ".").first.map(String.init) ?? fileName
    var words: [String] = []
    for word in stem.lowercased().split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) }) {
      // Dates and times of the export are no part of the name.
      if word.allSatisfy(\.isNumber), word.count >= 4 || !words.isEmpty { continue }
      words.append(String(word))
    }
    let name = words.isEmpty ? "export" : words.joined(separator: "-")
    let id = String(name.prefix(40)).split(separator: "-").joined(separator: "-")
    let unlettered = id.first.map { $0.isNumber } ?? true
    let base = unlettered ? "export-\(id)" : id
    return takenIDs.contains(base) ? base + "-draft" : base
  }
}
