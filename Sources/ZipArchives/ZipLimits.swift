/// How much an archive may ask for before it is refused.
///
/// No workbook that an office sends comes near a default.
package struct ZipLimits: Sendable, Hashable {
  /// Bytes of the file, which is held in memory.
  package var fileSize = 256 << 20
  package var entries = 10_000
  /// Bytes of one entry when it is unpacked.
  package var entrySize = 4 << 30
  /// Bytes of all entries together when they are unpacked.
  package var totalSize = 8 << 30
  /// How many bytes may come of one packed byte; sheets have 5 to 40, and deflate allows 1,032.
  package var ratio = 100
  /// An entry of at most so many bytes may have any ratio.
  package var ratioFreeSize = 16 << 20

  package init() {}
}
