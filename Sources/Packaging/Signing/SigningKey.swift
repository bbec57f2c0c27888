import Crypto
import Foundation

/// A private Ed25519 key, in the PEM that OpenSSL writes and reads (PKCS #8, RFC 8410).
package struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// Makes a new key from the system's random numbers.
  package static func make() -> SigningKey { SigningKey(key: Curve25519.Signing.PrivateKey()) }

  private init(key: Curve25519.Signing.PrivateKey) { self.key = key }

  /// Reads a key.
  ///
  /// - Throws: ``KeyProblem``
  package init(pem text: String) throws {
    guard let block = PEM(text) else { throw KeyProblem("it is not a PEM file") }
    switch block.label {
    case "PRIVATE KEY": break
    case "ENCRYPTED PRIVATE KEY": throw KeyProblem("it is protected with a password")
    case "PUBLIC KEY": throw KeyProblem("it is the public key; the private one signs")
    default: throw KeyProblem("it is of another kind (\(block.label.lowercased()))")
    }
    // OpenSSL writes the first form; the second has the public key behind the private one.
    let seed: ArraySlice<UInt8>
    if block.bytes.count == 48, block.bytes.starts(with: Self.prefix) {
      seed = block.bytes[16...]
    } else if block.bytes.count == 83, block.bytes.starts(with: Self.longPrefix) {
      seed = block.bytes[16..<48]
    } else {
      throw KeyProblem("it is not an Ed25519 key")
    }
    key = try Curve25519.Signing.PrivateKey(rawRepresentation: Data(seed))
  }

  package var pem: String { PEM(label: "PRIVATE KEY", bytes: Self.prefix + key.rawRepresentation).text }

  package var verifyingKey: VerifyingKey { VerifyingKey(key.publicKey) }

  /// The 64 bytes of the signature.
  ///
  /// The same for the same bytes (RFC 8032) with swift-crypto's own implementation; Apple's CryptoKit adds randomness.
  package func signature(of bytes: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: Data(bytes))) }

  private static let prefix: [UInt8] = [
    0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ]
  private static let longPrefix: [UInt8] = [
    0x30, 0x51, 0x02, 0x01, 0x01, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ]
}

/// Why a file is not a key that can be used, as the end of a sentence.
package struct KeyProblem: Error, Hashable {
  package let reason: String

  init(_ reason: String) { self.reason = reason }
}
