/// A name to look for, `PMID` or `dmd:primaryKey`, made ready once so that comparing is cheap.
///
/// Without a prefix it matches the local name in any namespace; with one it also needs that prefix
/// as written in the file.
package struct XMLName: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let prefix: String?
  package let localName: String
  let hash: UInt64

  package init(_ name: String) {
    if let colon = name.firstIndex(of: ":") {
      self.init(prefix: String(name[..<colon]), local: String(name[colon...].dropFirst()))
    } else {
      self.init(local: name)
    }
  }

  init(prefix: String? = nil, local: String) {
    self.prefix = prefix
    localName = local
    hash = local.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  package init(stringLiteral value: String) {
    self.init(value)
  }

  package var description: String {
    prefix.map { "\($0):\(localName)" } ?? localName
  }
}
