/// A second file that a mapping joins to the source by key, such as the scores to a list of sections.
public struct Companion: Hashable, Sendable {
  /// The file's name without its folder.
  public let fileName: String
  public let bytes: [UInt8]

  public init(fileName: String, bytes: [UInt8]) { (self.fileName, self.bytes) = (fileName, bytes) }
}
