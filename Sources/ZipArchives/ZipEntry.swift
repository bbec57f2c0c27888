/// An entry as the archive's directory has it; nothing of it is believed until it is read.
package struct ZipEntry: Sendable, Hashable {
  /// The name as it stands in the directory.
  package let name: String
  /// Bytes when unpacked.
  package let size: Int
  package let isSymbolicLink: Bool

  package var isFolder: Bool { name.hasSuffix("/") }
}
