import Crypto
import Foundation

/// A public Ed25519 key, in the PEM that OpenSSL writes and reads (SubjectPublicKeyInfo, RFC 8410).
package struct VerifyingKey: Sendable, Equatable {
  private let key: Curve25519.Signing.PublicKey

  init(_ key: Curve25519.Signing.PublicKey) { self.key = key }

  /// Reads a public key, or the public half of a private one.
  ///
  /// - Throws: ``KeyProblem``
  package init(pem text: String) throws {
    guard let block = PEM(text) else { throw KeyProblem("it is not a PEM file") }
    if block.label == "PRIVATE KEY" {
      self = try SigningKey(pem: text).verifyingKey
      return
    }
    guard block.label == "PUBLIC KEY" else {
      throw KeyProblem("it is of another kind (\(block.label.lowercased()))")
    }
    guard block.bytes.count == 44, block.bytes.starts(with: Self.prefix) else {
      throw KeyProblem("it is not an Ed25519 key")
    }
    key = try Curve25519.Signing.PublicKey(rawRepresentation: Data(block.bytes[12...]))
  }

  package var pem: String { PEM(label: "PUBLIC KEY", bytes: Self.prefix + key.rawRepresentation).text }

  /// What two people can compare on the telephone: the SHA-256 of the key as it stands between the lines of its file,
  /// in groups of four.
  package var fingerprint: String {
    let digits = Array(SHA256.hash(data: Data(Self.prefix + key.rawRepresentation)).hexadecimal)
    return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
      .joined(separator: " ")
  }

  package func isValid(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
    key.isValidSignature(Data(signature), for: Data(bytes))
  }

  package static func == (first: Self, second: Self) -> Bool {
    first.key.rawRepresentation == second.key.rawRepresentation
  }

  private static let prefix: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
}
