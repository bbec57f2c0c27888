extension String {
  /// Whether the bytes of another text stand in this one: many times faster than comparing characters, and the same but
  /// for letters that are composed in another way.
  func holdsBytes(of part: String) -> Bool {
    guard part.utf8.count <= utf8.count else { return false }
    let found = unsafe utf8.withContiguousStorageIfAvailable { text in
      unsafe part.utf8.withContiguousStorageIfAvailable { part in unsafe Self.holds(text, part) } ?? false
    }
    return found ?? contains(part)
  }

  private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = unsafe part.first else { return true }
    for start in 0...(text.count - part.count) where unsafe text[start] == first {
      var length = 1
      while unsafe length < part.count && text[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
    }
    return false
  }
}
