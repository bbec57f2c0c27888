/// A diagnostic code as a reader looks it up: what it is called and what it means.
public struct DiagnosticEntry: Hashable, Sendable {
  public let code: Diagnostic.Code
  /// A few words, as a heading.
  public let title: String
  /// What happened, and what becomes of the row or the file.
  public let explanation: String

  public init(_ code: Diagnostic.Code, _ title: String, _ explanation: String) {
    (self.code, self.title, self.explanation) = (code, title, explanation)
  }
}
