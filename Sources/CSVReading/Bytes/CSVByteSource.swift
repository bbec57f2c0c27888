/// Where a CSV reader takes its bytes from, a chunk at a time.
///
/// Conform to it to read from a file or a database; `CSVArraySource` and `CSVChunkSource` need no
/// unsafe code from their users.
package protocol CSVByteSource {
  /// Fills the start of the buffer and returns the number of bytes written; 0 means the end.
  ///
  /// The buffer is never empty. Fewer bytes than it has room for are not an error.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}
