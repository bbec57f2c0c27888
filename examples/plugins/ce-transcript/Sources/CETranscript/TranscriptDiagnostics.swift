import Importing

/// What can be wrong with a transcript.
struct TranscriptDiagnostics {
  let file: String

  private func make(
    _ code: Diagnostic.Code, _ message: String, line: Int?, name: String? = nil, excerpt: [UInt8]? = nil,
    remedy: String = "Ask for the transcript again; if it stays so, tell those who send it."
  ) -> Diagnostic {
    Diagnostic(
      .error, code, message, at: Diagnostic.Place(file: file, line: line, name: name),
      excerpt: excerpt.map { String(decoding: $0.prefix(80), as: UTF8.self) }, remedy: remedy)
  }

  func notATranscript() -> Diagnostic {
    make(
      "CET001", "The file does not begin with the provider's line of a transcript.", line: 1,
      remedy: "Choose the fixed-width transcript, whose lines have 100 characters.")
  }

  func badLine(_ line: Int, _ bytes: [UInt8]) -> Diagnostic {
    bytes.count == TranscriptLine.length
      ? make("CET002", "No line of a transcript begins with this letter.", line: line, excerpt: bytes)
      : make("CET002", "The line has \(bytes.count) characters, not 100.", line: line, excerpt: bytes)
  }

  func badColumns(_ line: Int, _ name: String, _ what: String) -> Diagnostic {
    make("CET003", "The \(name) is not \(what).", line: line, name: name)
  }

  func unknownCourse(_ line: Int) -> Diagnostic {
    make("CET004", "The line is of a course that was not named before it.", line: line)
  }

  func wrongControl(_ line: Int, _ what: String, said: Int, found: Int) -> Diagnostic {
    make("CET005", "The control line counts \(said) \(what), and there are \(found).", line: line)
  }

  func breaksOff(_ line: Int) -> Diagnostic {
    make(
      "CET006", "The transcript breaks off: its last line is missing.", line: line,
      remedy: "Ask for it again, or import what there is with --partial.")
  }
}
