import Foundation
import ZipArchives

/// A package as an archive, which is never unpacked to the disk.
///
/// Its directory is read once, however many files are read.
package final class ArchiveContents: PackageContents {
  private let archive: ZipArchive
  package let items: [PackageItem]

  /// Whether a file begins as archives do.
  package static func isArchive(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: 2)) == Data("PK".utf8)
  }

  /// Lists an archive, after its entries are counted.
  ///
  /// - Throws: ``ZipFailure`` for what is not an archive, or one that is made to do harm; ``PackageReadingFailure``.
  package init(_ path: String) throws {
    let archive = try ZipArchive(path: path, fileSize: try Self.measure(path), limits: Self.limits)
    guard archive.entries.count <= Self.entryLimit else { throw ZipFailure.tooManyEntries(limit: Self.entryLimit) }
    items = Self.items(of: archive)
    self.archive = archive
  }

  private static func items(of archive: borrowing ZipArchive) -> [PackageItem] {
    archive.entries.compactMap { entry in
      if entry.isFolder, PackagePath.danger(in: String(entry.name.dropLast())) == nil { return nil }
      let danger =
        PackagePath.danger(in: entry.name)
        ?? (entry.isSymbolicLink
          ? "it is a symbolic link" : archive.isRepeated(entry.name) ? "the archive has it twice" : nil)
      return PackageItem(path: entry.name, kind: danger.map { .refused($0) } ?? .file)
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  package func read(_ name: String, _ body: ([UInt8]) throws -> Void) throws {
    do {
      let isThere: Void? = try archive.read(name) { entry in
        while true {
          let piece = try entry.next(1 << 20)
          if piece.isEmpty { return }
          try body(piece)
        }
      }
      if isThere == nil { throw PackageReadingFailure("it is not there") }
    } catch let failure as ZipFailure {
      throw PackageReadingFailure(failure.reason)
    }
  }

  /// The size of the file; its entries are counted on the way, because libzip makes room for what the directory says.
  private static func measure(_ path: String) throws -> Int {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw PackageReadingFailure("it cannot be read") }
    defer { try? handle.close() }
    var count = ZipEntryCount(limit: limits.entries)
    var size = 0
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      count.add(Array(piece))
      if count.isBeyondLimit { throw ZipFailure.tooManyEntries(limit: limits.entries) }
      size += piece.count
    }
    return size
  }

  private static let entryLimit = 20_000

  /// A package stores its files unpacked, so one that grows tenfold is none of ours; workbooks and archives among the
  /// attachments have entries of their own, which the count of entries cannot tell apart.
  private static let limits: ZipLimits = {
    var limits = ZipLimits()
    limits.entries = 1_000_000
    limits.entrySize = 16 << 30
    limits.totalSize = 64 << 30
    limits.ratio = 20
    limits.ratioFreeSize = 1 << 20
    return limits
  }()
}
