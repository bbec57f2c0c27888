import Importing

/// A file of a document, as it is to be written.
struct DocumentFile: Sendable {
  let name: String
  let bytes: [UInt8]
  /// What is to be said about it.
  var diagnostics: [Diagnostic] = []

  init(_ name: String, _ bytes: [UInt8], diagnostics: [Diagnostic] = []) {
    (self.name, self.bytes, self.diagnostics) = (name, bytes, diagnostics)
  }
}
