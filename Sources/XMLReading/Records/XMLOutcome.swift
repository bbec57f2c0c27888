/// How the reading of a file ended.
package enum XMLOutcome: Sendable, Equatable {
  /// The whole file was read.
  case complete
  /// The caller asked to stop.
  case stopped
  /// The file ends early or is not well-formed from here on; the records before it were delivered.
  case brokenOff(line: Int, column: Int, reason: String)
  /// The file asks for what is not given; the records before it were delivered.
  case refused(XMLRefusal, line: Int)
}
