import Importing

extension CSVDiagnostics {
  /// By what a companion is known, for a message.
  private static func marks(of join: MappingJoin) -> String {
    let columns = (join.columns.compactMap(\.first) + join.on.map(\.other)).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let header = "with the columns \(CSVLayout.list(columns))"
    return join.fileName.map { "whose name is like \($0), \(header)" } ?? header
  }

  static func missing(_ join: MappingJoin, file: String) -> SourceFailure {
    SourceFailure(
      Diagnostic(
        .error, missingCompanion, "The file is read together with another, “\(join.name)”, which was not given.",
        at: Diagnostic.Place(file: file),
        remedy: "Name the file \(marks(of: join)) in the same command, or after --with."), isBrokenOff: false)
  }

  static func several(_ join: MappingJoin, _ names: [String], file: String) -> SourceFailure {
    SourceFailure(
      Diagnostic(
        .error, severalCompanions,
        "Several files can be “\(join.name)”, which this one is read with: \(CSVLayout.list(names)).",
        at: Diagnostic.Place(file: file), remedy: "Give the one that belongs to it."), isBrokenOff: false)
  }

  static func faulty(
    _ companion: Companion, _ join: MappingJoin, _ what: String, line: Int? = nil
  ) -> SourceFailure {
    SourceFailure(
      Diagnostic(
        .error, faultyCompanion, "The file should be “\(join.name)”, and \(what).",
        at: Diagnostic.Place(file: companion.fileName, line: line),
        remedy: "Export it again, or correct its columns in the mapping."), isBrokenOff: false)
  }

  static func noKey(_ column: String, _ join: MappingJoin, file: String, line: Int) -> SourceFailure {
    SourceFailure(
      Diagnostic(
        .error, faultyCompanion, "“\(join.name)” belongs to this file by “\(column)”, a column that it does not have.",
        at: Diagnostic.Place(file: file, line: line), remedy: "Correct “on” in the mapping."), isBrokenOff: false)
  }

  static func unused(_ table: JoinedTable, count: Int, line: Int) -> Diagnostic {
    Diagnostic(
      .warning, unusedCompanionRows,
      count == 1
        ? "One row belongs to no row that was imported."
        : "\(count) rows belong to no row that was imported; this is the first.",
      at: Diagnostic.Place(file: table.file, line: line, name: table.definition.on.first?.other),
      remedy: "Check that both files are of the same export.")
  }
}
