extension StatementText {
  /// One line of Markdown, as far as blocks are told apart by it.
  struct Line {
    private let rest: ArraySlice<UInt8>
    /// Columns before the first character; a tab goes to the next multiple of four.
    let indent: Int

    init(_ line: ArraySlice<UInt8>) {
      var rest = line
      var indent = 0
      func dropBlanks() {
        while let byte = rest.first {
          if byte == UInt8(ascii: " ") { indent += 1 } else if byte == 0x09 { indent += 4 - indent % 4 } else { return }
          rest.removeFirst()
        }
      }
      dropBlanks()
      while indent < 4, rest.first == UInt8(ascii: ">") {
        rest.removeFirst()
        if rest.first == UInt8(ascii: " ") { rest.removeFirst() }
        indent = 0
        dropBlanks()
      }
      if rest.last == 0x0D { rest.removeLast() }
      (self.rest, self.indent) = (rest, indent)
    }

    var isBlank: Bool { rest.isEmpty }

    var isHeading: Bool {
      let marks = rest.prefix { $0 == UInt8(ascii: "#") }.count
      return (1...6).contains(marks) && (rest.count == marks || Self.isBlank(rest[rest.startIndex + marks]))
    }

    /// Whether no paragraph before goes on in this line.
    var startsBlock: Bool { isHeading || itemIndent != nil }

    /// Where the text of the item begins that the line opens; nil where it opens none.
    var itemIndent: Int? {
      let digits = rest.prefix { (48...57).contains($0) }.count
      let length: Int
      if digits > 0 {
        guard digits < 10, let mark = rest.dropFirst(digits).first,
          mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
        else { return nil }
        length = digits + 1
      } else {
        guard let mark = rest.first, [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(mark) else {
          return nil
        }
        length = 1
      }
      let after = rest.dropFirst(length)
      guard let blank = after.first, Self.isBlank(blank) else { return nil }
      let blanks = after.prefix { $0 == UInt8(ascii: " ") }.count
      return indent + length + (1...4).clamp(blanks)
    }

    /// The fence that the line opens.
    var fence: (mark: UInt8, length: Int)? {
      guard let mark = rest.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
      let length = rest.prefix { $0 == mark }.count
      guard length >= 3 else { return nil }
      if mark == UInt8(ascii: "`"), rest.dropFirst(length).contains(mark) { return nil }
      return (mark, length)
    }

    func closes(_ fence: (mark: UInt8, length: Int)) -> Bool {
      let length = rest.prefix { $0 == fence.mark }.count
      return length >= fence.length && rest.dropFirst(length).allSatisfy(Self.isBlank)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == 0x09 }
  }
}

extension ClosedRange<Int> {
  fileprivate func clamp(_ number: Int) -> Int { Swift.min(Swift.max(number, lowerBound), upperBound) }
}
