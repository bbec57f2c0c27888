/// One file of a package, as the manifest lists it.
package struct PackageFile: Hashable, Sendable {
  /// Relative to the package, with slashes: `documents/promotion.html`.
  package let path: String
  /// Lower-case hexadecimal.
  package let sha256: String
  /// Bytes.
  package let size: Int
  /// What it is to a reader: "Promotion dossier, to read and print".
  package let title: String
  package let mediaType: String

  package init(path: String, sha256: String, size: Int, title: String, mediaType: String) {
    (self.path, self.sha256, self.size) = (path, sha256, size)
    (self.title, self.mediaType) = (title, mediaType)
  }
}
