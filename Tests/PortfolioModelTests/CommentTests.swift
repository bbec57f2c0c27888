import PortfolioModel
import Testing

@Suite("Comments of evaluators")
struct CommentTests {
  @Test("are named by their words, and white space does not count")
  func fingerprint() {
    // Files hold decisions about comments by this number: it must never change.
    #expect(CommentFingerprint(of: "Superb at the bedside").code == "ESZW6VH8R116")
    #expect(CommentFingerprint(of: " Superb  at\nthe bedside").code == "ESZW6VH8R116")
    #expect(CommentFingerprint(of: "Superb, at the bedside").code != "ESZW6VH8R116")
  }

  @Test("are found by the beginning of their code, read as people read it")
  func prefix() {
    let fingerprint = CommentFingerprint(of: "Superb at the bedside")
    #expect(fingerprint.begins(with: "eszw"))
    #expect(fingerprint.begins(with: "ESZW6VH8RLI6"))
    #expect(!fingerprint.begins(with: ""))
    #expect(!fingerprint.begins(with: "Z"))
  }
}
