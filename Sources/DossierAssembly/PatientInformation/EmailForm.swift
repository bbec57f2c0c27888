/// An e-mail address.
enum EmailForm {
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy({ isPart($0) || $0 == UInt8(ascii: "+") })
    else {
      return false
    }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.utf8.count >= 2, last.allSatisfy(\.isLetter) else {
      return false
    }
    return labels.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isPart) }
  }

  /// "r•••@•••": enough to find it again by the one who may read the text.
  static func masked(_ address: String) -> String { "\(address.prefix(1))•••@•••" }

  private static func isPart(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
