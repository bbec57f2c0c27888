/// How a plugin introduces itself.
package struct PluginHello: Hashable, Sendable {
  /// The major version of the protocol that it speaks from here on.
  package var protocolVersion: Int
  package var descriptor: ImporterDescriptor
  /// Patterns of the names of files that it may be asked about: `*.ics`. None means every file.
  package var fileNames: [String]

  package init(protocolVersion: Int, descriptor: ImporterDescriptor, fileNames: [String]) {
    (self.protocolVersion, self.descriptor, self.fileNames) = (protocolVersion, descriptor, fileNames)
  }
}

/// The versions of the importer protocol, and its bounds.
package enum ImporterProtocol {
  /// The majors that this program speaks.
  package static let versions = [1]
  /// How long a line may be, its end not counted.
  package static let lineLimit = 1 << 20
  /// How many bytes of a file go into a line: 256 KiB, which are 342 KiB of Base64.
  package static let chunkSize = 1 << 18
}
