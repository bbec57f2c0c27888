import Importing

extension CSVDiagnostics {
  static func groupDiffers(
    _ number: Int, of count: Int, column: Int, _ header: CSVHeader, lacks: [String], has: [String],
    _ place: Diagnostic.Place
  ) -> Diagnostic {
    var parts: [String] = []
    if !lacks.isEmpty { parts.append("lacks \(CSVLayout.list(lacks))") }
    if !has.isEmpty { parts.append("also has \(CSVLayout.list(has))") }
    return Diagnostic(
      .warning, groupDiffers,
      "Group \(number) of \(count), which begins at “\(header.names[column])”, \(parts.joined(separator: "; ")).",
      at: Diagnostic.Place(file: place.file, line: place.line, column: column + 1, name: header.names[column]),
      remedy: "Compare the first rows with the file; name columns that may be missing under optional in the mapping.")
  }

  static func groupsLack(_ names: [String], _ count: Int, _ place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .warning, groupDiffers,
      "None of the \(count) groups has \(names.map { "“\($0)”" }.joined(separator: " or ")).", at: place,
      remedy:
        "Correct the title in the mapping, write ../Title for a column outside the group, or name it under optional.")
  }

  static func noGroup(
    _ group: MappingColumnGroup, _ place: Diagnostic.Place, lacking section: String? = nil
  ) -> Diagnostic {
    let title = section ?? group.from ?? group.to ?? ""
    return Diagnostic(
      .warning, noGroup,
      section == nil
        ? "There is no group of columns with “\(title)”."
        : "The groups of columns stand beside “\(title)”, which is missing.",
      at: place,
      remedy: "Correct the title in the mapping, if the file should have such columns.")
  }

  static func noMatrix(_ matrix: MappingUnpivot, _ place: Diagnostic.Place) -> Diagnostic {
    let wanted =
      switch matrix.columns {
      case .titles(let titles): CSVLayout.list(titles)
      case .matching(let pattern): "titles like \(pattern)"
      case .between(let first, let last): "“\(first)” to “\(last)”"
      case .following(let title): "“\(title)”"
      }
    return Diagnostic(
      .warning, noGroup, "The matrix has none of its columns: \(wanted).", at: place,
      remedy: "Correct them in the mapping, if the file should have such columns.")
  }

  static func unclearGroup(
    _ title: String, _ columns: [Int], names: [String], _ place: Diagnostic.Place
  ) -> Diagnostic {
    Diagnostic(
      .error, unclearGroup,
      "“\(title)” stands \(columns.count) times in one group: in columns \(columns.map { String($0 + 1) }.joined(separator: " and ")).",
      at: Diagnostic.Place(
        file: place.file, line: place.line, column: columns.last.map { $0 + 1 }, name: columns.last.map { names[$0] }),
      remedy: "Say with “to” or “before” where the group ends, or which is meant: “\(title)[2]”.")
  }
}
