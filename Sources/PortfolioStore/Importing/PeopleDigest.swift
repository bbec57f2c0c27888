import Crypto
import PortfolioModel

/// Sums up who the portfolio's people are.
///
/// When that has changed, rows that were passed over as somebody else's may now be somebody's, so a file is read again.
enum PeopleDigest {
  static func of(_ people: [Person]) -> String {
    var bytes: [UInt8] = []
    for person in people {
      let texts = [person.displayName] + person.aliases + person.identifiers.flatMap { [$0.scheme, $0.value] }
      bytes.append(text: String(texts.count).utf8)
      for text in texts { bytes.append(text: text.utf8) }
    }
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize().hexadecimal
  }
}
