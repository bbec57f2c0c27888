package import PortfolioModel

/// What a plugin says to its host: one JSON object a line.
package enum PluginMessage: Sendable {
  case hello(PluginHello)
  case probed(ProbeResult)
  case observation(Observation, rows: Int)
  case reject([Diagnostic], rows: Int)
  case skip(SkipReason, rows: Int)
  case note(Diagnostic)
  case exported(CalendarDay)
  case end(rowsRead: Int)
  /// The file cannot be read on.
  case failure(Diagnostic, isBrokenOff: Bool)
  /// A message of a later minor version that may be passed over.
  case unknown(type: String)

  /// What it is called on the wire.
  package var type: String {
    switch self {
    case .hello: "hello"
    case .probed(.match): "match"
    case .probed(.noMatch): "noMatch"
    case .observation: "observation"
    case .reject: "reject"
    case .skip: "skip"
    case .note: "note"
    case .exported: "exported"
    case .end: "end"
    case .failure: "failure"
    case .unknown(let type): type
    }
  }
}
