extension CSVRecord {
  /// The field as a string; what is not valid in the encoding becomes U+FFFD.
  @inlinable
  package func string(_ index: Int) -> String {
    String(decoding: buffer[bounds(index)], as: UTF8.self)
  }

  /// The field as a string that is made once for values that repeat.
  package func string(_ index: Int, cachedIn cache: inout CSVStringCache) -> String {
    withBytes(index) { cache.string(for: $0) }
  }

  /// All fields as strings.
  package var strings: [String] { (0..<fieldCount).map { string($0) } }

  /// Whether the field's bytes are those of a string, compared byte by byte.
  package func field(_ index: Int, equals string: String) -> Bool {
    let bounds = bounds(index)
    return string.utf8.count == bounds.count && buffer[bounds].elementsEqual(string.utf8)
  }

  /// Whether two fields of this record have the same bytes.
  package func field(_ index: Int, equalsField other: Int) -> Bool {
    buffer[bounds(index)] == buffer[bounds(other)]
  }

  /// A hash of the field's bytes, the same in every run.
  package func hash(_ index: Int) -> UInt64 {
    withBytes(index) { CSVStringCache.hash($0) }
  }

  /// Feeds the field's bytes and their number to a hasher.
  package func hash(_ index: Int, into hasher: inout Hasher) {
    let bounds = bounds(index)
    hasher.combine(bounds.count)
    unsafe buffer.withUnsafeBytes { bytes in
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes[bounds]))
    }
  }
}
