import XMLReading
import ZipArchives

/// The texts that the cells of a workbook share, end to end in one run of bytes.
struct SharedStrings: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Bytes of all texts together; they are held in memory.
  private static let limit = 512 << 20
  private static let pattern = try? XMLElementPattern("/sst/si")

  var count: Int { ends.count }

  init() {}

  init(_ part: String, of archive: borrowing ZipArchive) throws {
    var (bytes, ends) = ([UInt8](), [Int]())
    _ = try PartReader.read(part, of: archive, Self.pattern.map { [$0] } ?? []) { item in
      RichText.append(item, to: &bytes)
      ends.append(bytes.count)
      // An item without text takes memory, too.
      if bytes.count + ends.count * 8 > Self.limit {
        throw WorkbookFailure.tooMuchText(part: part, limit: Self.limit)
      }
      return .next
    }
    (self.bytes, self.ends) = (bytes, ends)
  }

  /// Appends a text; false where there is none of this number.
  func append(_ index: Int, to target: inout [UInt8]) -> Bool {
    guard ends.indices.contains(index) else { return false }
    target.append(contentsOf: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
    return true
  }
}
