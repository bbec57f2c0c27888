import CLibzip

/// The entries of one opened archive.
///
/// It is opened over bytes that the caller holds, for as long as they are used, or over a file.
package struct ZipArchive: ~Copyable {
  private let handle: ZipHandle
  private let limits: ZipLimits
  /// In the order of the directory.
  package let entries: [ZipEntry]
  /// The place of each entry by its name without case and with slashes, as Excel looks for it.
  private let indexes: [String: UInt64]
  /// Names that several entries have: readers differ about which of them counts.
  private let repeated: Set<String>

  /// Opens an archive for as long as `body` runs.
  ///
  /// - Throws: ``ZipFailure``, and what `body` throws.
  package static func open<Result>(
    _ bytes: [UInt8], limits: ZipLimits, _ body: (borrowing ZipArchive) throws -> Result
  ) throws -> Result {
    guard bytes.count <= limits.fileSize else { throw ZipFailure.fileTooLarge(limit: limits.fileSize) }
    var count = ZipEntryCount(limit: limits.entries)
    count.add(bytes)
    if count.isBeyondLimit { throw ZipFailure.tooManyEntries(limit: limits.entries) }
    return try unsafe bytes.withUnsafeBytes { buffer in
      let archive = try unsafe ZipArchive(ZipHandle.open(buffer), fileSize: buffer.count, limits: limits)
      return try body(archive)
    }
  }

  /// Opens an archive that is not held in memory; the caller has counted its bytes and its entries.
  ///
  /// - Throws: ``ZipFailure``.
  package init(path: String, fileSize: Int, limits: ZipLimits) throws {
    try self.init(ZipHandle.open(path: path), fileSize: fileSize, limits: limits)
  }

  private init(_ handle: consuming ZipHandle, fileSize: Int, limits: ZipLimits) throws {
    var entries: [ZipEntry] = []
    var indexes: [String: UInt64] = [:]
    var repeated: Set<String> = []
    var packedSize: UInt64 = 0
    var size: UInt64 = 0
    for index in 0..<UInt64(max(0, unsafe zip_get_num_entries(handle.pointer, 0))) {
      var entry = unsafe zip_stat_t()
      guard unsafe zip_stat_index(handle.pointer, index, 0, &entry) == 0, let name = unsafe entry.name else { continue }
      let text = unsafe String(cString: name)
      let normalizedName = Self.normalized(text)
      if indexes.updateValue(index, forKey: normalizedName) != nil { repeated.insert(normalizedName) }
      unsafe entries.append(
        ZipEntry(
          name: text, size: Int(clamping: entry.size), isSymbolicLink: Self.isSymbolicLink(index, of: handle.pointer)))
      packedSize = packedSize.addingClamped(unsafe entry.comp_size)
      size = size.addingClamped(unsafe entry.size)
    }
    if packedSize > UInt64(fileSize) { throw ZipFailure.overlappingEntries }
    if size > UInt64(limits.totalSize) { throw ZipFailure.unpackedTooLarge(entry: nil) }
    (self.limits, self.entries, self.indexes, self.repeated) = (limits, entries, indexes, repeated)
    self.handle = handle
  }

  /// Whether there is an entry of this name, whatever its case and slashes.
  package func contains(_ name: String) -> Bool { indexes[Self.normalized(name)] != nil }

  /// Whether several entries have this name, whatever its case and slashes.
  package func isRepeated(_ name: String) -> Bool { repeated.contains(Self.normalized(name)) }

  /// Reads an entry; nil where there is none of this name.
  package func read<Result>(_ name: String, _ body: (ZipEntryReader) throws -> Result) throws -> Result? {
    let normalizedName = Self.normalized(name)
    guard let index = indexes[normalizedName] else { return nil }
    if repeated.contains(normalizedName) {
      throw ZipFailure.damaged(entry: name, reason: "the part is there twice")
    }
    var entry = unsafe zip_stat_t()
    guard unsafe zip_stat_index(handle.pointer, index, 0, &entry) == 0 else {
      throw ZipFailure.damaged(entry: name, reason: "its place in the archive is not known")
    }
    if unsafe entry.encryption_method != UInt16(ZIP_EM_NONE) { throw ZipFailure.encrypted }
    let (size, packedSize) = unsafe (entry.size, entry.comp_size)
    let isTooPacked =
      size > UInt64(limits.ratioFreeSize) && size / UInt64(limits.ratio) > packedSize
    if size > UInt64(limits.entrySize) || isTooPacked { throw ZipFailure.unpackedTooLarge(entry: name) }
    guard let file = unsafe zip_fopen_index(handle.pointer, index, 0) else {
      throw ZipFailure.damaged(entry: name, reason: unsafe ZipHandle.reason(zip_get_error(handle.pointer)))
    }
    let reader = unsafe ZipEntryReader(file, name: name, size: Int(size))
    // libzip's file must not outlive its archive.
    defer { reader.close() }
    return try body(reader)
  }

  /// Whether the file mode that Unix programs keep in the directory is that of a symbolic link.
  private static func isSymbolicLink(_ index: UInt64, of archive: OpaquePointer) -> Bool {
    var system: UInt8 = 0
    var attributes: UInt32 = 0
    guard unsafe zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 else { return false }
    return system == UInt8(ZIP_OPSYS_UNIX) && attributes >> 28 == 0xA
  }

  private static func normalized(_ name: String) -> String {
    var name = name.lowercased()
    if name.utf8.contains(UInt8(ascii: "\\")) {
      name = String(decoding: name.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
    }
    return String(name.drop { $0 == "/" })
  }
}

extension UInt64 {
  fileprivate func addingClamped(_ other: UInt64) -> UInt64 {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }
}
