package import Importing
import XMLReading

/// The problems of XML files.
package enum XMLDiagnostics {
  package static let emptyFile: Diagnostic.Code = "XML001"
  package static let notXML: Diagnostic.Code = "XML002"
  package static let brokenOff: Diagnostic.Code = "XML003"
  package static let refused: Diagnostic.Code = "XML004"
  package static let unknownElement: Diagnostic.Code = "XML005"
  package static let undefinedEntity: Diagnostic.Code = "XML006"
  package static let namespaces: Diagnostic.Code = "XML007"
  package static let contradictedEncoding: Diagnostic.Code = "XML008"
  package static let parser: Diagnostic.Code = "XML009"
  package static let unknownRoot: Diagnostic.Code = "XML010"
  package static let aboutTheFile: Diagnostic.Code = "XML020"

  package static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(emptyFile, "Empty file", "The file has no bytes. Nothing is imported."),
    DiagnosticEntry(
      notXML, "Not an XML file", "The file is a spreadsheet, an archive or the like. Nothing is imported."),
    DiagnosticEntry(
      brokenOff, "The file breaks off",
      "The file ends early, or is not well-formed from here on. Nothing is imported unless partial files are accepted."),
    DiagnosticEntry(
      refused, "The file is refused",
      "The file asks for something dangerous or beyond all measure: declarations in its DOCTYPE, tags of a megabyte, elements nested hundreds deep. Nothing is imported."
    ),
    DiagnosticEntry(
      unknownElement, "Unknown element",
      "An element stands where records are expected, and the mapping does not know it. It is skipped and counted."),
    DiagnosticEntry(
      undefinedEntity, "Undefined entity", "A reference such as &name; is not defined. The text keeps it as it stands."),
    DiagnosticEntry(
      namespaces, "Faulty namespaces", "A prefix is not declared, or the like. Names are read without it."),
    DiagnosticEntry(
      contradictedEncoding, "Contradicted encoding",
      "The file's declaration names another encoding than its bytes have. The bytes are believed."),
    DiagnosticEntry(parser, "Another fault in the XML", "The XML parser reports a fault that does not stop it."),
    DiagnosticEntry(
      unknownRoot, "Another root element", "The file's root is not the one that the mapping reads. Nothing is imported."
    ),
    DiagnosticEntry(
      aboutTheFile, "What the file says about itself",
      "An element says something about the whole file: that the list goes on in another file, that the service answered with an error. What is in the file is imported."
    ),
  ]

  static func empty(_ file: String) -> SourceFailure {
    SourceFailure(
      Diagnostic(
        .error, emptyFile, "The file is empty.", at: Diagnostic.Place(file: file), remedy: "Export it again."),
      isBrokenOff: false)
  }

  static func binary(_ file: String, _ what: String) -> SourceFailure {
    SourceFailure(
      Diagnostic(
        .error, notXML, "The file is \(what), not XML text.", at: Diagnostic.Place(file: file),
        remedy: "Unpack or export it as XML and import that."), isBrokenOff: false)
  }

  static func root(_ file: String, mapping: String, difference: String) -> SourceFailure {
    SourceFailure(
      Diagnostic(
        .error, unknownRoot, "The file is not one that “\(mapping)” reads: \(difference).",
        at: Diagnostic.Place(file: file), remedy: "Use another mapping."), isBrokenOff: false)
  }

  static func notice(_ notice: MappingNotice, _ element: XMLElement, isRecord: Bool, file: String) -> Diagnostic {
    var text = isRecord ? "" : element.text(.collapsed)
    // "badArgument" stands in an attribute.
    if text.isEmpty, !isRecord {
      text = element.attributePositions.map { element.attribute(at: $0).value }.joined(separator: " ")
    }
    return Diagnostic(
      .warning, aboutTheFile, notice.message,
      at: Diagnostic.Place(file: file, line: element.line, name: element.path), excerpt: text.isEmpty ? nil : text,
      remedy: notice.remedy ?? "Look at the file; the rest of it is read.")
  }

  static func unknown(_ element: XMLUnknownElement, file: String) -> Diagnostic {
    Diagnostic(
      .warning, unknownElement,
      element.count == 1
        ? "The mapping does not know this element; it is skipped."
        : "The mapping does not know this element; all \(element.count) are skipped.",
      at: Diagnostic.Place(file: file, line: element.firstLine, name: element.path),
      remedy: "Add a record, skip or ignore for it to the mapping.")
  }

  static func problem(_ problem: XMLProblem, file: String) -> Diagnostic {
    let code: Diagnostic.Code =
      switch problem.code {
      case .undefinedPrefix, .namespace: namespaces
      case .undefinedEntity: undefinedEntity
      case .contradictedEncoding: contradictedEncoding
      case .brokenOff: brokenOff
      case .refused: refused
      case .parser: parser
      }
    return Diagnostic(
      .warning, code, problem.message,
      at: Diagnostic.Place(file: file, line: problem.line, column: problem.column > 0 ? problem.column : nil),
      remedy: "Check how the file was made; the rest of it is read.")
  }

  /// The parser's words, which mostly have no full stop.
  private static func sentence(_ reason: String) -> String { reason.hasSuffix(".") ? reason : reason + "." }

  /// Why the reading ended, unless the file was read to its end.
  static func failure(_ outcome: XMLOutcome, file: String) -> SourceFailure? {
    switch outcome {
    case .complete, .stopped: nil
    case .brokenOff(let line, let column, let reason):
      SourceFailure(
        Diagnostic(
          .error, brokenOff, "The file breaks off: \(sentence(reason))",
          at: Diagnostic.Place(file: file, line: line, column: column > 0 ? column : nil),
          remedy: "Nothing after this place is read, and the file may be incomplete: export it again."),
        isBrokenOff: true)
    case .refused(let refusal, let line):
      SourceFailure(
        Diagnostic(
          .error, refused, refusal.message, at: Diagnostic.Place(file: file, line: line), remedy: refusal.remedy),
        isBrokenOff: false)
    }
  }
}
