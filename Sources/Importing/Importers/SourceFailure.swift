/// A file cannot be read on.
public struct SourceFailure: Error, Sendable {
  public let diagnostic: Diagnostic
  /// Whether what was read before is sound: the file breaks off. A file that is refused is not.
  public let isBrokenOff: Bool

  public init(_ diagnostic: Diagnostic, isBrokenOff: Bool) {
    (self.diagnostic, self.isBrokenOff) = (diagnostic, isBrokenOff)
  }
}
