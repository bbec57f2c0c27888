import Foundation
import Importing
import MappedImporters
import PortfolioModel

/// A file that a person wants to import: checked, and read in chunks.
struct InputFile {
  /// The path as it was typed, for messages.
  let path: String
  let name: String
  let size: Int
  let modifiedOn: CalendarDay?
  private let url: URL
  /// What the file was when it was first looked at; it has to be the same each time that it is read.
  private let state: FileState

  /// The chunk that is read at a time; also the size of a row of kept bytes.
  private static let chunkSize = 1 << 20

  init(path: String, in context: CommandContext) throws {
    self.path = path
    url = URL(fileURLWithPath: context.path(path))
    name = url.lastPathComponent
    if FileAccess.isFolder(url.path) { throw CommandFailure(.folder(path)) }
    guard let state = FileState(path: url.path) else {
      throw CommandFailure(.unreadableFile(path, reason: unsafe String(cString: strerror(errno))))
    }
    (self.state, size) = (state, state.size)
    modifiedOn = Self.day(of: Date(timeIntervalSince1970: Double(state.seconds)))
    guard size > 0 else { throw CommandFailure(.emptyFile(path)) }
  }

  /// Whether the file is a workbook, or something in a workbook's place, by its first bytes.
  func isWorkbook() throws -> Bool { TablePart.isWorkbook(try head()) }

  /// The beginning of the file, from which the mapping is found.
  func sample() throws -> SourceSample {
    let bytes = try head()
    if Self.isBinary(bytes) { throw CommandFailure(.binaryFile(path)) }
    return SourceSample(fileName: name, bytes: bytes, isWhole: bytes.count == size)
  }

  private func head() throws -> [UInt8] { try beginning(SourceSample.size) }

  /// The first bytes of the file, whatever they are.
  func beginning(_ count: Int) throws -> [UInt8] {
    try reading { handle in Array(try handle.read(upToCount: min(count, size)) ?? Data()) }
  }

  /// The file from its beginning.
  func source() throws -> Source {
    let handle = try reading { $0 }
    try check(handle)
    var count = 0
    return Source(fileName: name) {
      let bytes = try Self.nextChunk(of: handle, path)
      count += bytes.count
      // At the end: the bytes are those of one moment, if the file is what it was at the beginning.
      if bytes.isEmpty {
        try check(handle)
        if count != size { throw CommandFailure(.changedWhileRead(path)) }
      }
      return bytes
    }
  }

  private func check(_ handle: FileHandle) throws {
    if FileState(descriptor: handle.fileDescriptor) != state { throw CommandFailure(.changedWhileRead(path)) }
  }

  /// All of the file.
  func bytes() throws -> [UInt8] {
    let source = try source()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    while true {
      let chunk = try source.nextChunk()
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
  }

  /// Reads straight into an array, because `FileHandle` would hand over a copy of a copy.
  private static func nextChunk(of handle: FileHandle, _ path: String) throws -> [UInt8] {
    try unsafe Array(unsafeUninitializedCapacity: chunkSize) { buffer, count in
      while count < chunkSize {
        let result = unsafe read(handle.fileDescriptor, buffer.baseAddress?.advanced(by: count), chunkSize - count)
        if result == 0 { break }
        if result > 0 {
          count += result
        } else if errno != EINTR {
          throw CommandFailure(.unreadableFile(path, reason: unsafe String(cString: strerror(errno))))
        }
      }
    }
  }

  private func reading<Result>(_ work: (FileHandle) throws -> Result) throws -> Result {
    do {
      return try work(try FileHandle(forReadingFrom: url))
    } catch {
      throw CommandFailure(.unreadableFile(path, reason: FileAccess.reason(error)))
    }
  }

  /// Whether the bytes cannot be text: NULs that are not those of UTF-16, or an archive's first bytes.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
    let evenNULs = head.enumerated().filter { $0.element == 0 && $0.offset % 2 == 0 }.count
    let oddNULs = head.enumerated().filter { $0.element == 0 && $0.offset % 2 == 1 }.count
    if evenNULs + oddNULs == 0 {
      return head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x1F, 0x8B])
        || head.starts(with: Array("%PDF".utf8))
    }
    // UTF-16 without a mark has its NULs on one side only.
    return evenNULs > 0 && oddNULs > 0
  }

  private static func day(of date: Date) -> CalendarDay? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}
