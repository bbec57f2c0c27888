/// A file that an importer is held against.
public struct ConformanceCase: Sendable {
  /// The file's name without its folder.
  public let fileName: String
  public let bytes: [UInt8]
  /// What the importer is to say of it, as ``ConformanceKit/generated(for:)`` writes it; nil where nobody has looked.
  public let expected: [UInt8]?
  /// Whether the file is of the importer's format. One that is not must not be claimed, and is not read.
  public let isOfFormat: Bool

  public init(fileName: String, bytes: [UInt8], expected: [UInt8]? = nil, isOfFormat: Bool = true) {
    (self.fileName, self.bytes) = (fileName, bytes)
    (self.expected, self.isOfFormat) = (expected, isOfFormat)
  }
}
