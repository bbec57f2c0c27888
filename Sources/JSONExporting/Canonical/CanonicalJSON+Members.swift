extension CanonicalJSON {
  /// Writes a member; nothing where the value is absent.
  package mutating func member(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    self.key(key)
    text(value)
  }

  /// Writes a member; nothing where the value is absent.
  package mutating func member<Integer: BinaryInteger>(_ key: StaticString, _ value: Integer?) {
    guard let value else { return }
    self.key(key)
    integer(value)
  }

  /// Writes a member; nothing where the value is absent.
  package mutating func member(_ key: StaticString, _ value: Double?) {
    guard let value else { return }
    self.key(key)
    number(value)
  }

  package mutating func member(_ key: StaticString, _ value: Bool) {
    self.key(key)
    flag(value)
  }

  package mutating func member(_ key: StaticString, _ texts: [String]) {
    member(key, texts) { json, text in json.text(text) }
  }

  /// Writes an array as a member.
  package mutating func member<Element>(
    _ key: StaticString, _ elements: some Sequence<Element>, _ write: (inout Self, Element) -> Void
  ) {
    self.key(key)
    array(elements, write)
  }

  /// Writes an object as a member.
  package mutating func member(_ key: StaticString, object members: (inout Self) -> Void) {
    self.key(key)
    object(members)
  }
}
