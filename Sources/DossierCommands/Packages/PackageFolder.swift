import Packaging

/// A package while it is written: a folder beside the place where it will be, and what is in it so far.
struct PackageFolder {
  let path: String
  private(set) var files: [PackageFile] = []

  /// - Parameter name: What the package is called in messages: where it will be.
  init(path: String, named name: String) throws {
    self.path = path
    try FileAccess.makeFolder(at: path, named: name)
  }

  /// Writes a file that the manifest lists.
  mutating func add(_ bytes: [UInt8], as name: String, title: String) throws {
    try FileAccess.write(bytes, below: path, as: name)
    files.append(
      PackageFile(
        path: name, sha256: FileDigest.sha256(of: bytes), size: bytes.count, title: title,
        mediaType: MediaType.of(name)))
  }

  /// Writes a file that the manifest lists, piece by piece. Returns what the manifest says of it.
  @discardableResult
  mutating func add(
    as name: String, title: String, pieces: @escaping (_ append: ([UInt8]) throws -> Void) throws -> Void
  ) throws -> PackageFile {
    try FileAccess.makeFolder(of: name, below: path)
    var digest = FileDigest()
    try FileAccess.write(to: "\(path)/\(name)") { append in
      try pieces { piece in
        digest.add(piece)
        try append(piece)
      }
    }
    let file = PackageFile(
      path: name, sha256: digest.sha256, size: digest.size, title: title, mediaType: MediaType.of(name))
    files.append(file)
    return file
  }

  /// Writes a file that the manifest does not list.
  func write(_ bytes: [UInt8], as name: String) throws { try FileAccess.write(bytes, below: path, as: name) }
}
