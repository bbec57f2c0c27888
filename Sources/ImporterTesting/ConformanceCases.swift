import Foundation

/// The cases in a folder: `NAME`, with what is expected of it in `NAME.expected.json`, and files of other formats in
/// `not-mine/`.
public struct ConformanceCases: Sendable {
  public let folder: String
  public private(set) var cases: [ConformanceCase]

  private static let ending = ".expected.json"

  /// - Throws: when the folder or a file cannot be read.
  public init(in folder: String) throws {
    self.folder = folder
    cases = try Self.names(in: folder).map { name in
      ConformanceCase(
        fileName: name, bytes: try Self.bytes(folder + "/" + name),
        expected: try? Self.bytes(folder + "/" + name + Self.ending))
    }
    let others = folder + "/not-mine"
    for name in (try? Self.names(in: others)) ?? [] {
      cases.append(
        ConformanceCase(fileName: name, bytes: try Self.bytes(others + "/" + name), isOfFormat: false))
    }
  }

  /// Writes what the importer says now as what is expected; returns the files that are new or differ.
  @discardableResult
  public func generate(with kit: ConformanceKit) throws -> [String] {
    var changed: [String] = []
    for example in cases where example.isOfFormat {
      let text = kit.generated(for: example)
      guard text != example.expected else { continue }
      try Data(text).write(to: URL(fileURLWithPath: folder + "/" + example.fileName + Self.ending), options: .atomic)
      changed.append(example.fileName + Self.ending)
    }
    return changed
  }

  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { name in
      guard !name.hasSuffix(ending), !name.hasPrefix(".") else { return false }
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
