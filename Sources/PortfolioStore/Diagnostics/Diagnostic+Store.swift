import Importing

extension Diagnostic {
  /// Another process writes to the file.
  static func fileInUse(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "STO001", "Another program is writing to the portfolio.", at: Place(file: file),
      remedy: "Nothing was changed; try again when it has finished.")
  }

  /// The file is something else.
  static func notAPortfolio(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "STO002", "This is not a portfolio file.", at: Place(file: file),
      remedy: "Say which file it is with --portfolio, or make one with `dossier init`.")
  }

  /// The file is of a version that this program does not know.
  static func newerVersion(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "STO003", "The portfolio was written by a newer version of dossier.", at: Place(file: file),
      remedy: "Use that version or a newer one; the file was not touched.")
  }

  /// The disk has no room.
  static func diskFull(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "STO004", "There is no room left on the disk for the portfolio.", at: Place(file: file),
      remedy: "Nothing was changed; make room and try again.")
  }

  /// The file or its folder cannot be written.
  static func readOnly(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "STO005", "The portfolio, or the folder that it is in, cannot be written.", at: Place(file: file),
      remedy: "Nothing was changed; see to the permissions, or work on a copy.")
  }

  /// A file is missing.
  static func noSuchFile(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "STO006", "There is no such portfolio file, or it cannot be opened.", at: Place(file: file),
      remedy: "Say which file it is with --portfolio, or make one with `dossier init`.")
  }

  /// A file that is to be made is there.
  static func fileExists(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "STO007", "A file of this name exists.", at: Place(file: file),
      remedy: "It was not touched; choose another name.")
  }

  /// What is stored contradicts itself.
  static func damaged(_ file: String, what: String) -> Diagnostic {
    Diagnostic(
      .error, "STO008", "The portfolio is damaged: \(what).", at: Place(file: file),
      remedy: "Restore it from a backup, or from a JSON export with `dossier restore`.")
  }

  /// SQLite reports what none of the others say.
  static func sqlite(_ file: String, code: Int, message: String) -> Diagnostic {
    Diagnostic(
      .error, "STO009", "The portfolio cannot be read or written (SQLite \(code): \(message)).", at: Place(file: file),
      remedy: "Nothing was changed; see whether the disk and the file are sound.")
  }

  /// An import number is unknown.
  static func noSuchImport(_ number: Int64, file: String) -> Diagnostic {
    Diagnostic(
      .error, "STO010", "There is no import \(number).", at: Place(file: file),
      remedy: "See `dossier imports list`.")
  }

  /// A person's number is unknown.
  static func noSuchPerson(_ number: Int64, file: String) -> Diagnostic {
    Diagnostic(
      .error, "STO011", "The portfolio holds no person \(number).", at: Place(file: file),
      remedy: "See `dossier people list`.")
  }

  /// An identifier belongs to one person.
  static func identifierTaken(scheme: String, value: String, by name: String, file: String) -> Diagnostic {
    Diagnostic(
      .error, "STO012", "The \(scheme) “\(value)” is that of \(name).", at: Place(file: file),
      remedy: "An identifier belongs to one person; see `dossier people list`.")
  }

  /// A file is not a backup, or no longer as it was written.
  static func notABackup(_ file: String, line: Int) -> Diagnostic {
    Diagnostic(
      .error, "STO013", "This is not a portfolio that was exported as JSON, or it was changed since.",
      at: Place(file: file, line: line),
      remedy: "Nothing was made of it; take the file as it was exported, a row to a line.")
  }

  /// The file is no longer where it was opened.
  static func movedAway(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "STO014", "The portfolio file was moved, deleted or replaced while it was open.", at: Place(file: file),
      remedy: "Nothing was written; see which file is the right one, and run the command again.")
  }
}
