/// Addresses that a document may link to.
enum SafeAddress {
  static let schemes = ["https://", "http://", "mailto:"]

  /// The address, or nil when it is not one to link to.
  static func make(_ address: String?) -> String? {
    guard let address, !address.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return nil }
    let start = address.prefix(8).lowercased()
    return schemes.contains { start.hasPrefix($0) } ? address : nil
  }
}
