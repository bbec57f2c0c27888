import CLibzip

/// The entries of one opened archive.
///
/// It is opened over bytes that the caller holds, and only for as long as it is used.
struct ZipArchive: ~Copyable {
  private let handle: ZipHandle
  private let limits: ZipLimits
  /// The place of each entry by its name without case and with slashes, as Excel looks for it.
  private let indexes: [String: UInt64]
  /// Names that several entries have: readers differ about which of them counts.
  private let repeated: Set<String>

  /// Opens an archive for as long as `body` runs.
  static func open<Result>(
    _ bytes: [UInt8], limits: ZipLimits, _ body: (borrowing ZipArchive) throws -> Result
  ) throws -> Result {
    guard bytes.count <= limits.fileSize else { throw WorkbookFailure.fileTooLarge(limit: limits.fileSize) }
    var count = ZipEntryCount(limit: limits.entries)
    count.add(bytes)
    if count.isBeyondLimit { throw WorkbookFailure.tooManyEntries(limit: limits.entries) }
    return try unsafe bytes.withUnsafeBytes { buffer in
      let archive = try unsafe ZipArchive(buffer, limits: limits)
      return try body(archive)
    }
  }

  private init(_ bytes: UnsafeRawBufferPointer, limits: ZipLimits) throws {
    let handle = try unsafe ZipHandle.open(bytes)
    var indexes: [String: UInt64] = [:]
    var repeated: Set<String> = []
    var packedSize: UInt64 = 0
    var size: UInt64 = 0
    for index in 0..<UInt64(max(0, unsafe zip_get_num_entries(handle.pointer, 0))) {
      var entry = unsafe zip_stat_t()
      guard unsafe zip_stat_index(handle.pointer, index, 0, &entry) == 0, let name = unsafe entry.name else { continue }
      let normalizedName = Self.normalized(unsafe String(cString: name))
      if indexes.updateValue(index, forKey: normalizedName) != nil { repeated.insert(normalizedName) }
      packedSize = packedSize.addingClamped(unsafe entry.comp_size)
      size = size.addingClamped(unsafe entry.size)
    }
    if packedSize > UInt64(bytes.count) { throw WorkbookFailure.overlappingEntries }
    if size > UInt64(limits.totalSize) { throw WorkbookFailure.unpackedTooLarge(part: nil) }
    (self.limits, self.indexes, self.repeated) = (limits, indexes, repeated)
    self.handle = handle
  }

  /// Whether there is an entry of this name, whatever its case and slashes.
  func contains(_ name: String) -> Bool { indexes[Self.normalized(name)] != nil }

  /// Reads an entry; nil where there is none of this name.
  func read<Result>(_ name: String, _ body: (ZipEntrySource) throws -> Result) throws -> Result? {
    let normalizedName = Self.normalized(name)
    guard let index = indexes[normalizedName] else { return nil }
    if repeated.contains(normalizedName) {
      throw WorkbookFailure.damaged(part: name, reason: "the part is there twice")
    }
    var entry = unsafe zip_stat_t()
    guard unsafe zip_stat_index(handle.pointer, index, 0, &entry) == 0 else {
      throw WorkbookFailure.damaged(part: name, reason: "its place in the archive is not known")
    }
    if unsafe entry.encryption_method != UInt16(ZIP_EM_NONE) { throw WorkbookFailure.encrypted }
    let (size, packedSize) = unsafe (entry.size, entry.comp_size)
    let isTooPacked =
      size > UInt64(limits.ratioFreeSize) && size / UInt64(limits.ratio) > packedSize
    if size > UInt64(limits.entrySize) || isTooPacked { throw WorkbookFailure.unpackedTooLarge(part: name) }
    guard let file = unsafe zip_fopen_index(handle.pointer, index, 0) else {
      throw WorkbookFailure.damaged(part: name, reason: unsafe ZipHandle.reason(zip_get_error(handle.pointer)))
    }
    let source = unsafe ZipEntrySource(file, name: name, size: Int(size))
    // libzip's file must not outlive its archive.
    defer { source.close() }
    return try body(source)
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
