/// A companion as it is listed, without its bytes.
package struct StoredCompanion: Hashable, Sendable {
  package let fileName: String
  /// Lower-case hexadecimal.
  package let sha256: String
  package let byteCount: Int
}
