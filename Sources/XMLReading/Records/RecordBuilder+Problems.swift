import CLibxml2

extension RecordBuilder {
  /// Ends the reading, unless it has ended for another reason.
  mutating func end(with outcome: XMLOutcome) {
    guard self.outcome == nil else { return }
    self.outcome = outcome
    isFinished = true
    switch outcome {
    case .complete, .stopped: break
    case .brokenOff(let line, let column, let reason):
      problems.end(
        with: XMLProblem(severity: .error, code: .brokenOff, line: line, column: column, message: reason))
    case .refused(let refusal, let line):
      problems.end(
        with: XMLProblem(
          severity: .error, code: .refused, line: line, column: 0, message: refusal.message))
    }
  }

  mutating func report(_ problem: XMLProblem) {
    problems.append(problem)
  }

  mutating func handle(_ error: xmlError) {
    guard !isFinished else { return }
    let line = unsafe Int(error.line)
    let column = unsafe max(0, Int(error.int2))
    let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "The parser gives no reason."
    let sentence = Self.sentence(message)
    let number = unsafe Int(error.code)
    if unsafe error.level == XML_ERR_FATAL {
      if isCutShort {
        isFinished = true
      } else {
        end(with: .brokenOff(line: line, column: column, reason: sentence))
      }
      return
    }
    let code: XMLProblem.Code =
      switch number {
      case Int(XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue): .undefinedPrefix
      case Int(XML_NS_ERR_XML_NAMESPACE.rawValue)...Int(XML_NS_ERR_COLON.rawValue): .namespace
      default: .parser(number)
      }
    report(XMLProblem(severity: .warning, code: code, line: line, column: column, message: sentence))
  }
}

extension RecordBuilder {
  /// libxml2's first line; what it says of its own limits means nothing to others.
  private static func sentence(_ message: String) -> String {
    if message.contains("Huge input lookup") || message.contains("too big") {
      return "A section, value or instruction here is longer than the 10 MB that are read."
    }
    return String(message.split(separator: "\n", maxSplits: 1).first ?? "")
  }
}
