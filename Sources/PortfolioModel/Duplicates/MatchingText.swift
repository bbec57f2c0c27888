/// A text as it is compared: words without case, diacritics, punctuation and markup.
struct MatchingText: Sendable {
  /// The words, with `&` as `and` and Greek letters by their names.
  private(set) var words: [String] = []
  /// The words without anything between them, so that "meta-analysis" and "metaanalysis" are one.
  private(set) var compact: [UInt8] = []
  /// Where in ``compact`` a colon, a dash, a full stop or a bracket stood, in ascending order.
  private(set) var breaks: [Int] = []

  var isEmpty: Bool { compact.isEmpty }

  init(_ text: some StringProtocol) {
    var reader = ScalarReader(text)
    var word: [UInt8] = []
    func flush(_ text: inout MatchingText) {
      guard !word.isEmpty else { return }
      text.words.append(String(decoding: word, as: UTF8.self))
      text.compact += word
      word.removeAll(keepingCapacity: true)
    }
    while let scalar = reader.next() {
      switch scalar.value {
      case 97...122, 48...57: word.append(UInt8(scalar.value))
      case 65...90: word.append(UInt8(scalar.value) + 32)
      case 38:  // &
        flush(&self)
        words.append("and")
        compact += Array("and".utf8)
      case 39, 96, 0x2019, 0x2018, 0x2BC, 0xB4: break  // apostrophes: "children's" is one word
      case 0...127:
        flush(&self)
        if Self.breaking.contains(UInt8(scalar.value)) { markBreak() }
      default:
        if let letters = Self.letters(of: scalar) {
          word += letters
        } else if !scalar.properties.isDiacritic, scalar.properties.generalCategory != .nonspacingMark {
          flush(&self)
          if (0x2012...0x2015).contains(scalar.value) || scalar.value == 0xFF1A { markBreak() }
        }
      }
    }
    flush(&self)
  }

  private mutating func markBreak() {
    if !compact.isEmpty, breaks.last != compact.count { breaks.append(compact.count) }
  }

  /// `: . ? ! ; ( ) [ ] / -`; a hyphen counts, since the words around it must match all the same.
  private static let breaking: Set<UInt8> = Set(":.?!;()[]/-|=".utf8)

  /// What a letter beyond ASCII is compared as, or nil when it is none.
  private static func letters(of scalar: Unicode.Scalar) -> [UInt8]? {
    if let name = named[scalar.value] { return Array(name.utf8) }
    let folded = foldedForMatching(String(scalar))
    return folded.isEmpty ? nil : Array(folded.utf8)
  }

  private static let named: [UInt32: String] = {
    let greek = [
      "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
      "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ]
    var names: [UInt32: String] = [
      0xB5: "mu", 0x3D5: "phi", 0x3F5: "epsilon", 0xB2: "2", 0xB3: "3", 0xB9: "1", 0x2070: "0", 0xFB00: "ff",
      0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st", 0x2122: "", 0xAE: "",
    ]
    for (offset, name) in greek.enumerated() {
      names[0x3B1 + UInt32(offset)] = name
      // The capital of the final sigma is not assigned.
      if offset != 17 { names[0x391 + UInt32(offset)] = name }
    }
    for digit in UInt32(0)...9 {
      names[0x2080 + digit] = String(digit)
      if digit > 3 { names[0x2070 + digit] = String(digit) }
    }
    return names
  }()
}

/// Reads the scalars of a text, with tags left out and the commonest entities decoded.
private struct ScalarReader {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: some StringProtocol) { scalars = Array(text.unicodeScalars) }

  mutating func next() -> Unicode.Scalar? {
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "<", let end = endOfTag() {
        position = end
        continue
      }
      if scalar == "&", let (decoded, end) = entity() {
        position = end
        return decoded
      }
      position += 1
      return scalar
    }
    return nil
  }

  /// Past the `>` of a tag that begins here; "p < 0.05" begins none.
  private func endOfTag() -> Int? {
    var index = position + 1
    if index < scalars.count, scalars[index] == "/" { index += 1 }
    guard index < scalars.count, isLetter(scalars[index]) else { return nil }
    while index < scalars.count, index - position < 80 {
      if scalars[index] == ">" { return index + 1 }
      if scalars[index] == "<" { return nil }
      index += 1
    }
    return nil
  }

  private func entity() -> (Unicode.Scalar, Int)? {
    let rest = scalars[(position + 1)...].prefix(10)
    guard let end = rest.firstIndex(of: ";") else { return nil }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[(position + 1)..<end])
    let text = String(name)
    if let scalar = Self.entities[text] { return (scalar, end + 1) }
    guard text.hasPrefix("#") else { return nil }
    let digits = text.dropFirst()
    let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { Unicode.Scalar($0) }.map { ($0, end + 1) }
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "\u{2013}", "mdash": "\u{2014}",
    "alpha": "\u{3B1}", "beta": "\u{3B2}", "gamma": "\u{3B3}", "delta": "\u{3B4}", "mu": "\u{3BC}",
  ]
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  (65...90).contains(scalar.value) || (97...122).contains(scalar.value)
}
