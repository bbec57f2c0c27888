import CLibzip

/// The bytes of one entry, unpacked as they are asked for.
///
/// No more is unpacked than the archive's directory says, so what the directory says can be checked beforehand.
@safe package final class ZipEntryReader {
  private var file: OpaquePointer?
  private let name: String
  private let size: Int
  private var count = 0

  init(_ file: OpaquePointer, name: String, size: Int) {
    unsafe (self.file, self.name, self.size) = (file, name, size)
  }

  deinit { close() }

  func close() {
    if let file = unsafe file { _ = unsafe zip_fclose(file) }
    unsafe file = nil
  }

  /// Unpacks the next bytes; 0 at the end.
  package func read(into buffer: inout MutableRawSpan) throws -> Int {
    guard let file = unsafe file else { return 0 }
    let result = unsafe buffer.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return zip_int64_t(0) }
      return unsafe zip_fread(file, start, UInt64(buffer.count))
    }
    guard result >= 0 else {
      throw ZipFailure.damaged(entry: name, reason: unsafe ZipHandle.reason(zip_file_get_error(file)))
    }
    count += Int(result)
    if count > size { throw ZipFailure.damaged(entry: name, reason: "more comes out of it than it says") }
    return Int(result)
  }

  /// The next bytes, at most so many; none at the end.
  package func next(_ limit: Int) throws -> [UInt8] {
    try unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var span = unsafe MutableRawSpan(_unsafeBytes: UnsafeMutableRawBufferPointer(buffer))
      count = try read(into: &span)
    }
  }
}
