/// Addresses that a document may link to.
enum SafeAddress {
  static let schemes = ["https://", "http://", "mailto:"]

  /// The address, or nil when it is not one to link to.
  static func make(_ address: String?) -> String? {
    guard let address, !address.utf8.contains(where: isForbidden) else { return nil }
    let start = address.prefix(8).lowercased()
    return schemes.contains { start.hasPrefix($0) } ? address : nil
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
