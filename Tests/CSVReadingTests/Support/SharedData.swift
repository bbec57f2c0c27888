import Foundation

/// Real files that are not part of the package; tests that need them say that they were skipped elsewhere.
enum SharedData {
  static let csv = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data/csv")

  static var isPresent: Bool { FileManager.default.fileExists(atPath: csv.path) }

  /// Files below folders whose names pass, with paths from `csv`, in order.
  static func files(in isWanted: (String) -> Bool) -> [(path: String, bytes: [UInt8])] {
    let extensions: Set = ["csv", "tsv", "txt"]
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: csv.path)) ?? []
    return paths.sorted().compactMap { path in
      guard let folder = path.split(separator: "/").first, isWanted(String(folder)),
        extensions.contains((path as NSString).pathExtension.lowercased()),
        let data = FileManager.default.contents(atPath: csv.appending(path: path).path)
      else { return nil }
      return (path, [UInt8](data))
    }
  }
}
