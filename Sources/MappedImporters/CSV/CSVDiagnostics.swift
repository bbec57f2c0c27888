import CSVReading
package import Importing
import PortfolioModel

/// The problems of CSV files.
package enum CSVDiagnostics {
  package static let emptyFile: Diagnostic.Code = "CSV001"
  package static let binaryFile: Diagnostic.Code = "CSV002"
  package static let unknownHeader: Diagnostic.Code = "CSV003"
  package static let wrongWidth: Diagnostic.Code = "CSV004"
  package static let unterminatedQuote: Diagnostic.Code = "CSV005"
  package static let invalidBytes: Diagnostic.Code = "CSV006"
  package static let nulCharacters: Diagnostic.Code = "CSV007"
  package static let textAfterQuote: Diagnostic.Code = "CSV008"
  package static let tooLarge: Diagnostic.Code = "CSV009"
  package static let unreadableEncoding: Diagnostic.Code = "CSV010"
  package static let columnsDiffer: Diagnostic.Code = "CSV011"
  package static let unknownColumn: Diagnostic.Code = "CSV012"
  package static let groupDiffers: Diagnostic.Code = "CSV020"
  package static let noGroup: Diagnostic.Code = "CSV021"
  package static let unclearGroup: Diagnostic.Code = "CSV022"
  package static let missingCompanion: Diagnostic.Code = "CSV023"
  package static let severalCompanions: Diagnostic.Code = "CSV024"
  package static let faultyCompanion: Diagnostic.Code = "CSV025"
  package static let unusedCompanionRows: Diagnostic.Code = "CSV026"

  package static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(emptyFile, "Empty file", "The file has no bytes, or only blank lines. Nothing is imported."),
    DiagnosticEntry(
      binaryFile, "Not a text file", "The file is a spreadsheet, a PDF, an archive or the like. Nothing is imported."),
    DiagnosticEntry(
      unknownHeader, "Another header", "The file's header is not the one that the mapping reads. Nothing is imported."),
    DiagnosticEntry(
      wrongWidth, "A row of another width",
      "The row has more or fewer fields than the header. Its values could stand under the wrong titles, so it is not imported."
    ),
    DiagnosticEntry(
      unterminatedQuote, "A quote that does not end",
      "A quoted field goes on to the end of the file: it is cut off, or a quote is missing. Nothing is imported unless partial files are accepted."
    ),
    DiagnosticEntry(
      invalidBytes, "Bytes outside the encoding",
      "Some bytes are no characters in the file's encoding and become �. The row is imported."),
    DiagnosticEntry(nulCharacters, "NUL characters", "The text has NUL characters. The row is imported."),
    DiagnosticEntry(
      textAfterQuote, "Misplaced quote",
      "A quote stands within a field where it has no meaning, and is taken as text. The row is imported."),
    DiagnosticEntry(
      tooLarge, "A field or row beyond all measure",
      "A field, or a row, is larger than any export has; mostly a quote is missing before it."),
    DiagnosticEntry(
      unreadableEncoding, "Unreadable encoding", "The file is in an encoding that is not read. Nothing is imported."),
    DiagnosticEntry(
      columnsDiffer, "Columns that do not match",
      "The mapping asks for a stricter match of columns than the file has. Nothing is imported."),
    DiagnosticEntry(
      unknownColumn, "A column that the table does not have",
      "A plain table has a column that is none of its kind’s. The rows are imported; its values are kept, and not used."
    ),
    DiagnosticEntry(
      groupDiffers, "A group of columns that differs",
      "Columns come in groups, and one of the groups lacks a column or has one more than the others. Each value is taken from the column of its own title; what a group lacks is absent there."
    ),
    DiagnosticEntry(
      noGroup, "No such columns",
      "The mapping reads groups of columns, or the columns of a matrix, that the file does not have. The rest is imported."
    ),
    DiagnosticEntry(
      unclearGroup, "A title that comes twice in a group of columns",
      "Within one group of columns a title that the mapping reads comes twice, so that it can mean either column. Nothing is imported."
    ),
    DiagnosticEntry(
      missingCompanion, "A file is missing that belongs to this one",
      "The mapping puts several files of one export together, and one of them was not given. Nothing is imported."),
    DiagnosticEntry(
      severalCompanions, "Two files can be the one that belongs to this one",
      "Several of the files that were given fit as a companion. Nothing is imported."),
    DiagnosticEntry(
      faultyCompanion, "A companion that cannot be read",
      "A file that belongs to the imported one is empty, broken off, or has another header. Nothing is imported."),
    DiagnosticEntry(
      unusedCompanionRows, "Rows of a companion that belong to nothing",
      "A companion has rows, such as comments, whose key no row of the imported file has. They are not imported."),
  ]

  static func empty(_ file: String) -> SourceFailure {
    SourceFailure(
      Diagnostic(
        .error, emptyFile, "The file is empty.", at: Diagnostic.Place(file: file),
        remedy: "Export it again."), isBrokenOff: false)
  }

  static func binary(_ file: String, _ what: String) -> SourceFailure {
    SourceFailure(
      Diagnostic(
        .error, binaryFile, "The file is \(what), not CSV text.", at: Diagnostic.Place(file: file),
        remedy: "Save it as CSV (UTF-8) and import that."), isBrokenOff: false)
  }

  static func unknown(_ file: String, line: Int, mapping: String, difference: String) -> SourceFailure {
    SourceFailure(
      Diagnostic(
        .error, unknownHeader, "The header is not the one that “\(mapping)” reads: it \(difference).",
        at: Diagnostic.Place(file: file, line: line),
        remedy: "Use another mapping, or add the new titles to this one."), isBrokenOff: false)
  }

  static func columns(_ file: String, line: Int, _ match: Mapping.FieldsMatch, _ difference: String) -> SourceFailure {
    SourceFailure(
      Diagnostic(
        .error, columnsDiffer, "The columns do not match as “\(match.rawValue)” demands: the file \(difference).",
        at: Diagnostic.Place(file: file, line: line),
        remedy: "Use another mapping, or loosen fieldsMatch in this one."), isBrokenOff: false)
  }

  static func unknownColumn(_ column: Int, _ layout: CSVLayout, _ mapping: Mapping, file: String) -> Diagnostic {
    let title = layout.header.names[column]
    let kind = mapping.rules.first?.kind.definition
    let near = nearestNames(to: title, among: kind?.fields.map(\.label) ?? [])
    return Diagnostic(
      .warning, unknownColumn, "This table has no column “\(title)”; its values are kept, and not used.",
      at: Diagnostic.Place(file: file, line: layout.headerLine, column: column + 1, name: title),
      remedy: near.isEmpty
        ? "See `dossier mappings fields \(kind?.plural ?? mapping.id)` for the columns."
        : "If you mean \(near.map { "“\($0)”" }.joined(separator: " or ")), write it so.")
  }

  static func width(_ place: Diagnostic.Place, fields: Int, columns: Int, excerpt: String) -> Diagnostic {
    Diagnostic(
      .error, wrongWidth, "The row has \(fields) fields, and the header has \(columns).", at: place, excerpt: excerpt,
      remedy: "Look for a delimiter in a text without quotes, or for two exports pasted together.")
  }

  static func unterminated(_ file: String, _ place: CSVPlace) -> SourceFailure {
    SourceFailure(
      Diagnostic(
        .error, unterminatedQuote, "The quote that opens here does not end.",
        at: Diagnostic.Place(file: file, line: place.line, column: place.field.map { $0 + 1 }),
        remedy: "Export the file again; if it is whole, look for a missing quote."), isBrokenOff: true)
  }

  static func problem(_ problem: CSVProblem, file: String, title: String?) -> Diagnostic {
    let place = Diagnostic.Place(
      file: file, line: problem.place.line, column: problem.place.field.map { $0 + 1 }, name: title)
    switch problem.kind {
    case .invalidBytes(let count):
      return Diagnostic(
        .warning, invalidBytes,
        count == 1 ? "One byte is no character here." : "\(count) bytes are no characters here.",
        at: place, remedy: "Say the file's encoding in the mapping, or export it as UTF-8.")
    case .nulCharacters(let count):
      return Diagnostic(
        .warning, nulCharacters, "The text has \(count) NUL character\(count == 1 ? "" : "s").", at: place,
        remedy: "Check that the file is text and is not damaged.")
    case .textAfterClosingQuote, .spaceBeforeQuote, .danglingEscape:
      return Diagnostic(
        .warning, textAfterQuote, "A quote or an escape has no meaning here and is taken as text.", at: place,
        remedy: "Compare the value with the file; quotes within a text are written twice.")
    }
  }

  static func failure(_ error: CSVReadingError, file: String) -> SourceFailure {
    let wanted = "Look for a quote that opens and never closes."
    switch error {
    case .fieldTooLarge(let place, let limit), .tooManyFields(let place, let limit),
      .recordTooLarge(let place, let limit):
      return SourceFailure(
        Diagnostic(
          .error, tooLarge, "A row is larger than any export has (the limit is \(limit)).",
          at: Diagnostic.Place(file: file, line: place.line), remedy: wanted), isBrokenOff: true)
    case .unsupportedEncoding(let name):
      return SourceFailure(
        Diagnostic(
          .error, unreadableEncoding, "The encoding \(name) is not read.", at: Diagnostic.Place(file: file),
          remedy: "Save the file as UTF-8."), isBrokenOff: false)
    case .unsoundDialect(let reason):
      return SourceFailure(
        Diagnostic(
          .error, unreadableEncoding, "The mapping's dialect contradicts itself: \(reason).",
          at: Diagnostic.Place(file: file), remedy: "Correct the dialect in the mapping."), isBrokenOff: false)
    }
  }
}
