import Importing

/// Writes a first mapping from a file that nothing is known of.
package enum MappingDrafter {
  /// Drafts a mapping that imports the file.
  ///
  /// - Throws: ``SourceFailure`` for what is no table and no XML: an empty file, a binary one.
  package static func draft(_ request: DraftRequest) throws -> MappingDraft {
    if request.bytes.isEmpty { throw CSVDiagnostics.empty(request.fileName) }
    if let what = BinarySignature.name(of: request.bytes) { throw CSVDiagnostics.binary(request.fileName, what) }
    return looksLikeXML(request.bytes) ? try XMLDrafter(request).draft() : try CSVDrafter(request).draft()
  }

  /// Whether the first character is that of a tag, and a root element can be seen.
  private static func looksLikeXML(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(512).filter { $0 != 0 }
    let text = start.drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return text.first == UInt8(ascii: "<") && XMLStart(bytes) != nil
  }
}
