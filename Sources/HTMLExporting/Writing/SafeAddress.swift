/// Addresses that a document may link to.
enum SafeAddress {
  static let schemes = ["https://", "http://", "mailto:"]

  /// The address, or nil when it is not one to link to.
  static func make(_ address: String?) -> String? {
    guard let address, !address.utf8.contains(where: isForbidden) else { return nil }
    let start = address.prefix(8).lowercased()
    return schemes.contains { start.hasPrefix($0) } ? address : nil
  }

  /// The path of a file beside the page or below it, percent-encoded; nil when it is not one.
  static func file(_ path: String?) -> String? {
    guard let path, !path.isEmpty, !path.hasPrefix("/") else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else { return nil }
    var encoded = ""
    for byte in path.utf8 {
      if isPlainInPath(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.utf8.count < 2 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return encoded
  }

  private static func isPlainInPath(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// What an address may hold only percent-encoded (RFC 3986), of the bytes that matter in HTML.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "`"):
      true
    default: false
    }
  }
}
