/// A package that is looked at: a folder or an archive.
package protocol PackageContents {
  /// Everything in it but folders, by path.
  var items: [PackageItem] { get }

  /// Hands out the bytes of a file, piece by piece.
  ///
  /// - Throws: ``PackageReadingFailure`` where it cannot be read, and what `body` throws.
  func read(_ path: String, _ body: ([UInt8]) throws -> Void) throws
}

/// Why a file of a package is not read, as the end of a sentence.
package struct PackageReadingFailure: Error, Hashable {
  package let reason: String

  package init(_ reason: String) { self.reason = reason }
}

extension PackageContents {
  /// A small file, whole; nil where there is none.
  func bytes(_ path: String, limit: Int) throws -> [UInt8]? {
    guard items.contains(PackageItem(path: path, kind: .file)) else { return nil }
    var bytes: [UInt8] = []
    try read(path) { piece in
      if bytes.count + piece.count > limit { throw PackageReadingFailure("it is larger than any such file is") }
      bytes += piece
    }
    return bytes
  }
}
