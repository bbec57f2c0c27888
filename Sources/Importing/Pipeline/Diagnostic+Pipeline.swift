import PortfolioModel

extension Diagnostic {
  /// An importer's rows do not add up.
  static func wrongSum(read: Int, accounted: Int, importer: ImporterDescriptor, file: String) -> Diagnostic {
    Diagnostic(
      .error, "IMP001",
      "The importer “\(importer.id)” says that it read \(read) rows and accounts for \(accounted).",
      at: Place(file: file), remedy: "Nothing was imported; report it to those who maintain the importer.")
  }

  /// An importer ends without saying how many rows it read.
  static func noCount(importer: ImporterDescriptor, file: String) -> Diagnostic {
    Diagnostic(
      .error, "IMP002", "The importer “\(importer.id)” ended without saying, once, how many rows it read.",
      at: Place(file: file), remedy: "Nothing was imported; report it to those who maintain the importer.")
  }

  /// More rows are rejected than a right mapping would reject.
  static func tooManyRejected(rejected: Int, read: Int, limit: Double, file: String) -> Diagnostic {
    let percent = Int((limit * 100).rounded())
    return Diagnostic(
      .error, "IMP003", "\(rejected) of \(read) rows are rejected, more than \(percent) %.", at: Place(file: file),
      remedy: "Nothing was imported: see whether the mapping is the right one, or allow it with --max-rejects.")
  }

  /// A name could be the person's.
  static func unclearName(_ name: String, person: String, file: String, place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning, "IMP004", "This could be about \(person), or about somebody of a like name.",
      at: Place(file: file, line: place.line, name: place.elementPath), excerpt: name,
      remedy: "If it is the same person, say `dossier people alias \"\(name)\"` and import the file again.")
  }

  /// Several authors could be the person.
  static func unclearAuthor(_ names: [String], person: String, file: String, place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning, "IMP005", "Which of the authors is \(person)?",
      at: Place(file: file, line: place.line, name: place.elementPath), excerpt: names.joined(separator: "; "),
      remedy: "Say `dossier people alias` with the name as it is printed here, and import the file again.")
  }

  /// Authors could be people of an institution's portfolio.
  static func unclearAuthors(_ names: [String], people: [String], file: String, place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning, "IMP005", "The authors named here could be \(people.joined(separator: " or ")).",
      at: Place(file: file, line: place.line, name: place.elementPath), excerpt: names.joined(separator: "; "),
      remedy: "Say `dossier people alias` with the name as it is printed here, and whose it is with --person; "
        + "or import the file for that person with --person.")
  }

  /// The export names nobody, and the portfolio file holds several people.
  static func nobodyNamed(file: String) -> Diagnostic {
    Diagnostic(
      .error, "IMP006", "The file does not say whom it is about.", at: Place(file: file),
      remedy: "Say whose it is with --person.")
  }

  /// All rows are about others.
  static func onlyOthers(person: String?, identifier: PersonIdentifier?, file: String) -> Diagnostic {
    Diagnostic(
      .error, "IMP007", "No row of the file is about \(person ?? "anybody whom the portfolio can tell").",
      at: Place(file: file),
      remedy: person == nil
        ? "Rows need an identifier, such as an employee number, or a name that one person of the portfolio has."
        : identifier.map {
          "If one of the rows is the person's, say `dossier people identifier` with its identifier, as in "
            + "`dossier people identifier \($0.scheme) \($0.value)`, and import the file again."
        } ?? "If one of the names is the person's, say `dossier people alias` with it and import the file again.")
  }

  /// A row names, without an identifier, somebody whom the portfolio does not hold.
  static func nameAlone(_ name: String, file: String, place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning, "IMP008", "Nobody in the portfolio has this name, and a name alone does not make a person.",
      at: Place(file: file, line: place.line, name: place.elementPath), excerpt: name,
      remedy: "Import a file first that names the person by an identifier, such as an employee number; or, if the "
        + "person is there, say `dossier people alias` with this name. Then import the file again.")
  }

  /// A row's identifiers belong to two people.
  static func twoPeople(_ names: [String], file: String, place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning, "IMP009", "The identifiers here belong to two different people of the portfolio.",
      at: Place(file: file, line: place.line, name: place.elementPath), excerpt: names.joined(separator: "; "),
      remedy: "Correct the export, or the identifiers of the people, and import the file again.")
  }

  /// A key comes again with other content.
  static func repeatedKey(file: String, place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning, "IMP010", "The key of this row is also that of another row of the file, which says something else.",
      at: Place(file: file, line: place.line, name: place.elementPath),
      remedy: "Both are kept as activities of their own; see whether the mapping's key needs another column.")
  }

  /// An importer rejects a row without saying why.
  static func rejectedWithoutReason(importer: ImporterDescriptor, file: String) -> Diagnostic {
    Diagnostic(
      .error, "IMP011", "The importer “\(importer.id)” rejected rows without saying why.", at: Place(file: file),
      remedy: "Report it to those who maintain the importer.")
  }

  /// A file of referees holds the text of a letter.
  static func letter(file: String, place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "IMP013", "What is said of a referee here is as long as a letter, and letters are not kept.",
      at: Place(file: file, line: place.line, name: place.elementPath),
      remedy: "Take the text out of the file, and import the name, the category and the status of the letter.")
  }

  /// The person named with --person is not in the portfolio.
  static func unknownPerson(file: String) -> Diagnostic {
    Diagnostic(
      .error, "IMP012", "The portfolio does not hold the person whose file this is said to be.",
      at: Place(file: file), remedy: "See `dossier people`.")
  }
}
