import CLibzip
import XMLReading

/// The bytes of one entry, unpacked as they are asked for.
///
/// No more is unpacked than the archive's directory says, so what the directory says can be checked beforehand.
@safe final class ZipEntrySource: XMLByteSource {
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

  func read(into buffer: inout MutableRawSpan) throws -> Int {
    guard let file = unsafe file else { return 0 }
    let result = unsafe buffer.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return zip_int64_t(0) }
      return unsafe zip_fread(file, start, UInt64(buffer.count))
    }
    guard result >= 0 else {
      throw WorkbookFailure.damaged(part: name, reason: unsafe ZipHandle.reason(zip_file_get_error(file)))
    }
    count += Int(result)
    if count > size { throw WorkbookFailure.damaged(part: name, reason: "more comes out of it than it says") }
    return Int(result)
  }
}
