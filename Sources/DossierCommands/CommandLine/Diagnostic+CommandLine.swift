import Importing
import MappedImporters
import PortfolioModel

/// What can be wrong with what a person typed.
extension Diagnostic {
  static func noPortfolio(folder: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI001", "There is no portfolio file in \(folder).", at: nil,
      remedy: "Make one with `dossier init career.portfolio --name \"…\"`, or name one with --portfolio FILE.")
  }

  static func severalPortfolios(_ names: [String]) -> Diagnostic {
    Diagnostic(
      .error, "CLI002", "There are several portfolio files here: \(names.joined(separator: ", ")).", at: nil,
      remedy: "Say which one with --portfolio FILE, or set DOSSIER_PORTFOLIO.")
  }

  static func whichPerson(count: Int) -> Diagnostic {
    Diagnostic(
      .error, "CLI003", "The portfolio file holds \(count == 0 ? "nobody yet" : "\(count) people").", at: nil,
      remedy: count == 0
        ? "Import a file that names people by an identifier; `dossier people` lists them."
        : "Say which with --person and an identifier or the name; `dossier people` lists them.")
  }

  static func unknownPerson(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI004", "Nobody in the portfolio file is “\(text)”.", at: nil,
      remedy: "`dossier people` lists everybody with their identifiers.")
  }

  static func ambiguousPerson(_ text: String, _ people: [Person]) -> Diagnostic {
    let named = people.prefix(8).map { person in
      let identifiers = person.identifiers.prefix(2).map { "\($0.scheme) \($0.value)" }
      return "\(person.displayName) (\((["#\(person.id)"] + identifiers).joined(separator: ", ")))"
    }
    let beyond = people.count > 8 ? "; and \(people.count - 8) more" : ""
    return Diagnostic(
      .error, "CLI005", "“\(text)” can be several people: \(named.joined(separator: "; "))\(beyond).", at: nil,
      remedy: "Use an identifier or the number instead of the name: --person '#\(people.first?.id ?? 1)'.")
  }

  static func unknownRecord(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI006", "There is no record “\(text)”.", at: nil,
      remedy: "`dossier records` lists the ids; the beginning of one is enough.")
  }

  static func ambiguousRecord(_ text: String, _ matches: [String]) -> Diagnostic {
    Diagnostic(
      .error, "CLI007", "“\(text)” is the beginning of several ids: \(matches.joined(separator: ", ")).", at: nil,
      remedy: "Type one character more.")
  }

  static func unknownKind(_ text: String) -> Diagnostic {
    let names = RecordKind.allCases.map(\.definition.plural).joined(separator: ", ")
    return Diagnostic(
      .error, "CLI008", "“\(text)” is not a kind of record.", at: nil, remedy: "The kinds are \(names).")
  }

  static func unknownField(_ text: String, of kind: RecordKind) -> Diagnostic {
    let names = kind.definition.fields.map(\.name.rawValue)
    let near = nearestNames(to: text, among: names)
    return Diagnostic(
      .error, "CLI009", "There is no field “\(text)” in \(kind.definition.indefinite).", at: nil,
      remedy: near.isEmpty
        ? "Its fields are \(names.joined(separator: ", "))." : "Did you mean \(near.joined(separator: " or "))?")
  }

  static func unreadableValue(_ field: String, _ unreadable: FieldType.Unreadable) -> Diagnostic {
    Diagnostic(
      .error, "CLI010", "The value of \(field) cannot be read: \(unreadable.description).", at: nil,
      remedy: "Type \(unreadable.expected).")
  }

  static func notAnAssignment(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI011", "“\(text)” is not a field and its value.", at: nil,
      remedy: "Write field=value, for example contactHours=24, with quotation marks around values with blanks.")
  }

  static func unreadablePeriod(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI012", "“\(text)” is not a period.", at: nil, remedy: "Write \(Period.accepted).")
  }

  static func unreadableDay(_ text: String, option: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI013", "“\(text)” is not a day.", at: nil, remedy: "Write \(option) as 2026-05-01.")
  }

  static func unknownTemplate(_ text: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .error, "CLI014", "There is no dossier template “\(text)”.", at: nil,
      remedy: "There are \(known.joined(separator: ", ")); a path ending in .yml names a file of your own.")
  }

  static func unreadableFile(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI015", "The file cannot be read: \(reason).", at: Place(file: path),
      remedy: "Check the path and the permissions.")
  }

  static func folder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI016", "This is a folder, not a file.", at: Place(file: path),
      remedy: "Name the files in it: \(path)/*.csv \(path)/*.xml.")
  }

  static func emptyFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI017", "The file is empty.", at: Place(file: path),
      remedy: "Export it again; an export without rows still has a header.")
  }

  static func unknownFormat(_ path: String, nearest: (id: String, difference: String)?) -> Diagnostic {
    let remedy =
      "Name a mapping with --mapping, or draft one: `dossier mappings draft \(path) -o mapping.yml` (docs/teaching-a-new-export.md)."
    guard let nearest else {
      return Diagnostic(
        .error, "CLI018", "No mapping knows this file, and none is near to it.", at: Place(file: path), remedy: remedy)
    }
    return Diagnostic(
      .error, "CLI018",
      "No mapping knows this file; the nearest is \(nearest.id), from which it differs: \(nearest.difference).",
      at: Place(file: path), remedy: remedy)
  }

  static func companionTooLarge(_ path: String, of main: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI080", "\(path) is too large to be read together with another file.", at: Place(file: main),
      remedy: "Leave out the rows that do not belong to it.")
  }

  static func unusedCompanion(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "CLI081", "No file was read together with this one.", at: Place(file: path),
      remedy: "Give the file that it belongs to, and see the joins of its mapping with `dossier mappings show`.")
  }

  static func severalMappings(_ path: String, _ claims: [(id: String, reason: String)]) -> Diagnostic {
    Diagnostic(
      .error, "CLI019",
      "\(claims.count) mappings claim this file: \(claims.map { "\($0.id) (\($0.reason))" }.joined(separator: "; ")).",
      at: Place(file: path), remedy: "Say which with --mapping \(claims.first?.id ?? "ID").")
  }

  static func unknownMapping(_ text: String, known: [String]) -> Diagnostic {
    let near = nearestNames(to: text, among: known)
    return Diagnostic(
      .error, "CLI020", "There is no mapping “\(text)”.", at: nil,
      remedy: near.isEmpty
        ? "`dossier mappings list` names them; a path ending in .yml names a file of your own."
        : "Did you mean \(near.joined(separator: " or "))?")
  }

  static func unwritable(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI021", "The file cannot be written: \(reason).", at: Place(file: path),
      remedy: "Check the folder's permissions and the free space; what was there before is still there.")
  }

  static func exists(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI022", "There is such a file already; it is left as it is.", at: Place(file: path),
      remedy: "Choose another name.")
  }

  static func binaryFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI023", "This is not a text file, so neither CSV nor XML.", at: Place(file: path),
      remedy: "If it is a spreadsheet, save it as CSV (UTF-8); if it is an archive, unpack it first.")
  }

  static func unknownImport(_ number: Int64) -> Diagnostic {
    Diagnostic(
      .error, "CLI025", "There is no import \(number).", at: nil, remedy: "`dossier imports` lists them.")
  }

  static func staysBeside(_ path: String, earlier: Int64, records: Int) -> Diagnostic {
    let count = records == 1 ? "1 record" : "\(records) records"
    let verbs = records == 1 ? "is not in this file and still counts" : "are not in this file and still count"
    return Diagnostic(
      .warning, "CLI026", "\(count) of import \(earlier), of a file of this name, \(verbs).",
      at: Place(file: path),
      remedy: "If rows were edited or removed since: `dossier imports undo \(earlier)`. An ID column prevents this.")
  }

  /// Rows of an older export are not in a newer one.
  static func vanished(_ path: String, records: Int, number: Int64) -> Diagnostic {
    let count = records == 1 ? "1 record that an older export has is" : "\(records) records that older exports have are"
    return Diagnostic(
      .warning, "CLI040", "\(count) no longer in this one; nothing was deleted.", at: Place(file: path),
      remedy: "See `dossier imports changes \(number)`; `dossier mark ID --hidden` leaves a record out of documents.")
  }

  /// Sources have changed under corrections.
  static func correctionsToReview(_ path: String, count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "CLI041",
      count == 1
        ? "1 record has a correction whose source has changed since; the correction stands."
        : "\(count) records have corrections whose sources have changed since; the corrections stand.",
      at: Place(file: path), remedy: "Look at what the source says now: `dossier records --needs-attention`.")
  }

  /// A file is not one file from its first byte to its last.
  static func changedWhileRead(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI046", "The file was changed while it was read; nothing of it was imported.", at: Place(file: path),
      remedy: "Wait until whatever writes it has finished, and import it again.")
  }

  static func replayOfInactive(_ number: Int64, state: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI042", "Import \(number) does not count: it is \(state).", at: nil,
      remedy: "Read the import again that stands for it, or bring it back with `dossier imports redo`.")
  }

  static func replayWithoutMapping(_ number: Int64, id: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI043", "The mapping “\(id)”, which read import \(number), is not among those of this program.",
      at: nil,
      remedy: "Give it with --mapping, as a .yml file.")
  }

  static let replayNeedsYes = Diagnostic(
    .error, "CLI044", "Nothing was changed, since nobody said yes.", at: nil,
    remedy: "Say --yes to do what is shown above, or --dry-run to only see it.")

  static let replayOvertaken = Diagnostic(
    .error, "CLI045", "The portfolio has changed between looking and doing; nothing was done.", at: nil,
    remedy: "Run the command again.")

  static func invalid(_ what: String, _ text: String, expected: String) -> Diagnostic {
    Diagnostic(.error, "CLI024", "“\(text)” is not \(what).", at: nil, remedy: "Use \(expected).")
  }
}
