import Foundation
import Packaging
import Testing

@Suite struct SigningTests {
  /// RFC 8032, section 7.1, test 3.
  private static let seed = "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"
  private static let signature =
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"

  private static func bytes(_ digits: String) -> [UInt8] {
    stride(from: 0, to: digits.count, by: 2).compactMap { place in
      UInt8(digits.dropFirst(place).prefix(2), radix: 16)
    }
  }

  private static func pem(_ der: String, label: String = "PRIVATE KEY") -> String {
    "-----BEGIN \(label)-----\n\(Data(bytes(der)).base64EncodedString())\n-----END \(label)-----\n"
  }

  @Test func `a key in PKCS 8 signs as RFC 8032 says`() throws {
    let key = try SigningKey(pem: Self.pem("302e020100300506032b657004220420" + Self.seed))
    #expect(try key.signature(of: [0xAF, 0x82]) == Self.bytes(Self.signature))
    #expect(key.verifyingKey.isValid(Self.bytes(Self.signature), of: [0xAF, 0x82]))
    #expect(!key.verifyingKey.isValid(Self.bytes(Self.signature), of: [0xAF, 0x83]))
  }

  @Test func `a key with its public half behind it is the same key`() throws {
    let short = try SigningKey(pem: Self.pem("302e020100300506032b657004220420" + Self.seed))
    let half = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
    let long = try SigningKey(pem: Self.pem("3051020101300506032b657004220420" + Self.seed + "812100" + half))
    #expect(long.verifyingKey == short.verifyingKey)
  }

  @Test func `what is written is read again, and the private key gives the public one`() throws {
    let key = SigningKey.make()
    #expect(try SigningKey(pem: key.pem).pem == key.pem)
    #expect(try VerifyingKey(pem: key.verifyingKey.pem) == key.verifyingKey)
    #expect(try VerifyingKey(pem: key.pem) == key.verifyingKey)
    #expect(SigningKey.make().pem != key.pem)
  }

  @Test(arguments: [
    ("my secret", "it is not a PEM file"),
    ("-----BEGIN PRIVATE KEY-----\n!!!\n-----END PRIVATE KEY-----\n", "it is not a PEM file"),
    ("-----BEGIN PRIVATE KEY-----\nAAAA", "it is not a PEM file"),
    (pem("302a300506032b6570032100" + seed, label: "PUBLIC KEY"), "it is the public key; the private one signs"),
    (pem("00", label: "ENCRYPTED PRIVATE KEY"), "it is protected with a password"),
    (pem("00", label: "OPENSSH PRIVATE KEY"), "it is of another kind (openssh private key)"),
    (pem("302e020100300506032b656e04220420" + seed), "it is not an Ed25519 key"),
  ])
  func `what is no private key is refused with a reason`(text: String, reason: String) {
    let problem = #expect(throws: KeyProblem.self) { try SigningKey(pem: text) }
    #expect(problem?.reason == reason)
  }
}
