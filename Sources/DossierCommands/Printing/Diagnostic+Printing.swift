import Importing

/// What can be wrong with printing to PDF.
extension Diagnostic {
  static let noChromium = Diagnostic(
    .error, "CLI090", "There is no Chromium, which prints a page to PDF.", at: nil,
    remedy: "Install one (Debian: `apt install chromium`; Fedora: `dnf install chromium`; else Google Chrome), name it "
      + "with --chromium FILE or DOSSIER_CHROMIUM, or print the HTML page from your own browser.")

  static func noProgram(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI091", "“\(name)” is not a program that can be run.", at: nil,
      remedy: "Name Chromium's program file with --chromium, or leave it out and have it looked for.")
  }

  static func printFailed(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI092", "Nothing was printed by \(path): \(reason).", at: nil,
      remedy:
        "Try it by hand: `\(path) --headless --print-to-pdf=out.pdf FILE.html`. A Chromium from a snap cannot read "
        + "temporary files; install another one, or print the HTML page from your own browser.")
  }

  static func printTookTooLong(_ path: String, seconds: Int) -> Diagnostic {
    Diagnostic(
      .error, "CLI093", "Printing by \(path) took more than \(seconds) s, and was stopped.", at: nil,
      remedy: "Give it more time with --print-timeout SECONDS.")
  }

  static func noPageNumbers(_ name: String) -> Diagnostic {
    Diagnostic(
      .warning, "CLI094", "The contents have no page numbers, since the printed file does not tell them.",
      at: Place(file: name), remedy: "The file is whole otherwise. Another version of Chromium may tell.")
  }
}
