/// Counts what may be entries of an archive while its bytes come in, without believing its directory.
///
/// An entry begins with four bytes of its own, once before its contents and once in the directory, so an archive has no
/// more entries than these bytes occur, whatever number its end record gives. They are counted before all of a file is
/// in memory, and before libzip makes room for the entries.
package struct ZipEntryCount: Sendable {
  private let limit: Int
  private var contents = 0
  private var directory = 0
  /// The last bytes, with which an entry may begin that ends in the next ones.
  private var rest: [UInt8] = []

  package init(limit: Int) { self.limit = limit }

  /// Whether there are more entries than any workbook has.
  package var isBeyondLimit: Bool { max(contents, directory) > limit }

  /// Looks at the next bytes.
  package mutating func add(_ bytes: [UInt8]) {
    if !rest.isEmpty { count(in: rest + bytes.prefix(3)) }
    count(in: bytes)
    rest = bytes.count < 4 ? Array((rest + bytes).suffix(3)) : Array(bytes.suffix(3))
  }

  private mutating func count(in bytes: [UInt8]) {
    var index = 3
    let count = bytes.count
    var (contents, directory) = (0, 0)
    unsafe bytes.withUnsafeBufferPointer { bytes in
      while index < count {
        // Looking at every fourth byte is enough: in other places these four bytes do not occur.
        switch unsafe bytes[index] {
        case 4:
          if unsafe bytes[index - 1] == 3, unsafe bytes[index - 2] == 0x4B, unsafe bytes[index - 3] == 0x50 {
            contents += 1
          }
          index += 4
        case 2:
          if unsafe bytes[index - 1] == 1, unsafe bytes[index - 2] == 0x4B, unsafe bytes[index - 3] == 0x50 {
            directory += 1
          }
          index += 4
        case 1, 3: index += 1
        case 0x4B: index += 2
        case 0x50: index += 3
        default: index += 4
        }
      }
    }
    self.contents += contents
    self.directory += directory
  }
}
