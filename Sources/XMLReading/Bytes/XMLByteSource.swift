/// Where the bytes of an XML file come from: a file, a chunk store, memory.
///
/// What it throws ends the reading and reaches the caller unchanged; that is also how a caller
/// cancels.
package protocol XMLByteSource {
  /// Fills the front of `buffer` and says how many bytes it wrote; 0 means the end.
  mutating func read(into buffer: inout MutableRawSpan) throws -> Int
}
