import CSVReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file read with read(2), straight into the reader's buffer.
struct FileSource: CSVByteSource {
  struct Failure: Error {
    let path: String
    let code: Int32
  }

  private let path: String
  private let descriptor: Int32

  init(path: String) throws {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY)
    if descriptor < 0 { throw Failure(path: path, code: errno) }
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = unsafe readBytes(descriptor, buffer.baseAddress, buffer.count)
    if count < 0 { throw Failure(path: path, code: errno) }
    return count
  }
}

/// `read` of the C library, whose name the method above hides.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}
