/// What an importer is shown before it is chosen: the name and the beginning of a file.
public struct SourceSample: Sendable {
  /// At most this many bytes are shown.
  public static let size = 65_536

  /// The file's name without its folder.
  public let fileName: String
  public let bytes: [UInt8]
  /// Whether the bytes are the whole file.
  public let isWhole: Bool

  public init(fileName: String, bytes: [UInt8], isWhole: Bool) {
    (self.fileName, self.bytes, self.isWhole) = (fileName, bytes, isWhole)
  }
}
