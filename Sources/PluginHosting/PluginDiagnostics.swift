package import Importing

/// What can be wrong with a plugin. Each fails the file that it was to read, and nothing of that file is kept.
extension Diagnostic {
  /// Plugin and host have no version of the protocol in common.
  static func noCommonVersion(_ plugin: String, path: String, its: Int) -> Diagnostic {
    let ours = ImporterProtocol.versions.map(String.init).joined(separator: ", ")
    let newest = ImporterProtocol.versions.max() ?? 1
    return Diagnostic(
      .error, "PLG001",
      "The plugin “\(plugin)” speaks version \(its) of the importer protocol; this program speaks \(ours).",
      at: Place(file: path),
      remedy: its > newest
        ? "Get a newer dossier, or an older release of the plugin." : "Get a newer release of the plugin.")
  }

  /// The plugin's file is not the one that was added.
  package static func changed(_ plugin: String, path: String, pinned: String, found: String) -> Diagnostic {
    Diagnostic(
      .error, "PLG002",
      "The plugin “\(plugin)” has changed since it was added: its SHA-256 was \(pinned) and is \(found).",
      at: Place(file: path),
      remedy: "If you know why, say `dossier plugins add \(path)` again; if not, find out before it runs.")
  }

  /// The plugin's file cannot be read or started.
  package static func notStarted(_ plugin: String, path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .error, "PLG003", "The plugin “\(plugin)” cannot be started: \(reason).", at: Place(file: path),
      remedy: "Check that the file is there, may be executed, and begins with #! or is a program for this machine.")
  }

  /// A line is not JSON.
  static func malformed(_ plugin: String, _ place: Place, _ reason: String, _ excerpt: String?) -> Diagnostic {
    Diagnostic(
      .error, "PLG004", "The plugin “\(plugin)” wrote a line that is not a message: \(reason).", at: place,
      excerpt: excerpt,
      remedy: "Standard output is for messages only, one JSON object a line; what is for people goes to standard error."
    )
  }

  /// A message is not as the protocol says.
  static func wrongMessage(_ plugin: String, _ place: Place, _ problem: WireProblem) -> Diagnostic {
    let what = problem.path.isEmpty ? "it" : "“\(problem.path)”"
    return Diagnostic(
      .error, "PLG005", "A message of the plugin “\(plugin)” is wrong: \(what) \(problem.reason).", at: place,
      excerpt: problem.excerpt, remedy: "docs/importer-protocol.md says what each message holds.")
  }

  /// A message comes where the protocol has another.
  static func outOfOrder(_ plugin: String, path: String, _ type: String, expected: String) -> Diagnostic {
    Diagnostic(
      .error, "PLG006", "The plugin “\(plugin)” says “\(type)” where \(expected).", at: Place(file: path),
      remedy: "docs/importer-protocol.md has the order of messages.")
  }

  /// The plugin takes too long.
  static func tooSlow(_ plugin: String, path: String, _ what: String) -> Diagnostic {
    Diagnostic(
      .error, "PLG007", "The plugin “\(plugin)” was stopped: \(what).", at: Place(file: path),
      remedy: "Try `dossier plugins test` with a smaller file; if it hangs there too, report it to its authors.")
  }

  /// The plugin writes more than its input can explain.
  static func tooMuchOutput(_ plugin: String, path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, "PLG008", "The plugin “\(plugin)” was stopped: it wrote more than \(limit) bytes.",
      at: Place(file: path), remedy: "Report it to those who maintain the plugin.")
  }

  /// The plugin ended before it had said all.
  static func endedEarly(_ plugin: String, path: String, how: String, log: String?) -> Diagnostic {
    Diagnostic(
      .error, "PLG009", "The plugin “\(plugin)” \(how).", at: Place(file: path), excerpt: log,
      remedy: "Nothing of the file was imported; report it, with the file if you may, to those who maintain the plugin."
    )
  }

  /// The plugin starts processes without end.
  static func tooManyProcesses(_ plugin: String, path: String, limit: UInt32) -> Diagnostic {
    Diagnostic(
      .error, "PLG010", "The plugin “\(plugin)” was stopped: it had more than \(limit) processes at a time.",
      at: Place(file: path), remedy: "Report it to those who maintain the plugin.")
  }

  /// What a plugin that failed said on standard error.
  static func log(_ plugin: String, path: String, _ text: String) -> Diagnostic {
    Diagnostic(
      .warning, "PLG011", "The log of the plugin “\(plugin)” ends: \(text)", at: Place(file: path),
      remedy: "It is for those who maintain the plugin.")
  }

  /// The plugin calls itself something else than when it was added.
  static func anotherIdentity(_ plugin: String, path: String, says: String) -> Diagnostic {
    Diagnostic(
      .error, "PLG012", "The plugin “\(plugin)” now calls itself “\(says)”, though its file is the same.",
      at: Place(file: path), remedy: "Report it to those who maintain the plugin: it must not depend on anything else.")
  }
}

/// The codes of this module, as a reader looks them up.
package enum PluginDiagnostics {
  package static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(
      "PLG001", "No common version of the protocol",
      "The plugin was made for a version of the importer protocol that this program does not speak. It is not used."),
    DiagnosticEntry(
      "PLG002", "A plugin has changed",
      "The plugin's file does not have the SHA-256 with which it was added. It is not started."),
    DiagnosticEntry(
      "PLG003", "A plugin cannot be started",
      "The plugin's file is missing, may not be executed, or is no program for this machine."),
    DiagnosticEntry(
      "PLG004", "Not a message",
      "The plugin wrote something that is not a JSON object on a line of its own, in UTF-8 and at most 1 MiB long. "
        + "Nothing of the file is imported."),
    DiagnosticEntry(
      "PLG005", "A wrong message",
      "The plugin wrote a message with an unknown type, kind or field, or with a value of the wrong type. Nothing of "
        + "the file is imported."),
    DiagnosticEntry(
      "PLG006", "A message out of order",
      "The plugin wrote a message where the protocol has another one. Nothing of the file is imported."),
    DiagnosticEntry(
      "PLG007", "A plugin takes too long",
      "The plugin did nothing for longer than allowed, or took longer than allowed in all. It was stopped, and nothing "
        + "of the file is imported."),
    DiagnosticEntry(
      "PLG008", "A plugin writes too much",
      "The plugin wrote far more than its input can explain. It was stopped, and nothing of the file is imported."),
    DiagnosticEntry(
      "PLG009", "A plugin ended early",
      "The plugin crashed, was killed by a limit, or ended with an error or without its last message. Nothing of the "
        + "file is imported."),
    DiagnosticEntry(
      "PLG010", "Too many processes",
      "The plugin started more processes than allowed. All of them were ended, and nothing of the file is imported."),
    DiagnosticEntry(
      "PLG011", "A plugin's log", "What a plugin that failed wrote to standard error, as far as it was kept."),
    DiagnosticEntry(
      "PLG012", "A plugin with another name",
      "The plugin introduces itself otherwise than when it was added, though its file has not changed. It is not used."),
  ]
}
