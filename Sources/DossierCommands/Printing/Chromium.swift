import Foundation
import Importing

/// An installed Chromium, which prints pages to PDF.
struct Chromium: Sendable {
  /// The program, absolute.
  let path: String
  /// How long one print may take.
  let seconds: Int

  /// What the program is called on Debian, Ubuntu, Fedora, Arch, and where Google and Microsoft package it.
  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
    "chrome-headless-shell",
  ]

  /// Finds the program: what was named, what the environment names, or the first of the usual names on the path.
  static func find(named: String?, seconds: Int, in context: CommandContext) throws -> Chromium {
    if let named = named ?? context.environment["DOSSIER_CHROMIUM"].flatMap({ $0.isEmpty ? nil : $0 }) {
      let path = named.contains("/") ? context.path(named) : onPath(named, in: context)
      guard let path, isProgram(path) else { throw CommandFailure(.noProgram(named)) }
      return Chromium(path: path, seconds: seconds)
    }
    guard let path = names.lazy.compactMap({ onPath($0, in: context) }).first else {
      throw CommandFailure(.noChromium)
    }
    return Chromium(path: path, seconds: seconds)
  }

  private static func onPath(_ name: String, in context: CommandContext) -> String? {
    (context.environment["PATH"] ?? "").split(separator: ":").lazy.map { "\($0)/\(name)" }.first(where: isProgram)
  }

  private static func isProgram(_ path: String) -> Bool {
    !FileAccess.isFolder(path) && FileManager.default.isExecutableFile(atPath: path)
  }

  /// Prints a page that needs nothing else; everything that the browser writes is in a folder that is removed.
  func print(_ html: [UInt8]) throws -> [UInt8] {
    do {
      // Chromium makes sockets in it, whose paths have at most 107 bytes.
      return try TemporaryFolder.with(within: 40) { path in
        let folder = URL(filePath: path, directoryHint: .isDirectory)
        let page = folder.appending(path: "page.html")
        let output = folder.appending(path: "page.pdf")
        try Data(html).write(to: page)
        let said = try run(page: page, output: output, folder: folder)
        guard let bytes = try? Data(contentsOf: output), !bytes.isEmpty else {
          throw CommandFailure(.printFailed(self.path, reason: said))
        }
        return Array(bytes)
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.printFailed(path, reason: FileAccess.reason(error)))
    }
  }

  /// Runs the program to its end; gives what it said last.
  private func run(page: URL, output: URL, folder: URL) throws -> String {
    let log = folder.appending(path: "log.txt")
    try Data().write(to: log)
    let messages = try FileHandle(forWritingTo: log)
    defer { try? messages.close() }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = Self.arguments(page: page, output: output, profile: folder.appending(path: "profile"))
    process.environment = Self.environment(home: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = messages
    process.standardError = messages
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    guard ended.wait(timeout: .now() + .seconds(seconds)) == .success else {
      Self.signal(SIGTERM, to: process)
      if ended.wait(timeout: .now() + .seconds(3)) != .success {
        Self.signal(SIGKILL, to: process)
        process.waitUntilExit()
      }
      throw CommandFailure(.printTookTooLong(path, seconds: seconds))
    }
    let said = Self.lastMessage(in: log) ?? "it gave no reason"
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let end = process.terminationReason == .exit ? "status" : "signal"
      throw CommandFailure(.printFailed(path, reason: "\(end) \(process.terminationStatus), \(said)"))
    }
    return said
  }

  /// Ends the program, and what it started: they are a process group of their own.
  private static func signal(_ signal: Int32, to process: Process) {
    let number = process.processIdentifier
    guard number > 0 else { return }
    kill(getpgid(number) == number ? -number : number, signal)
  }

  private static func arguments(page: URL, output: URL, profile: URL) -> [String] {
    var arguments = [
      "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check",
      "--disable-extensions", "--disable-default-apps", "--disable-sync", "--disable-component-update",
      "--disable-background-networking", "--disable-breakpad", "--disable-crash-reporter",
      // The page asks for nothing; the browser itself may not ask either.
      "--host-resolver-rules=MAP * ~NOTFOUND",
      "--user-data-dir=\(profile.path(percentEncoded: false))", "--no-pdf-header-footer", "--export-tagged-pdf",
      "--generate-pdf-document-outline", "--print-to-pdf=\(output.path(percentEncoded: false))",
    ]
    // Chromium refuses its sandbox to the superuser, who mostly is alone in a container.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    return arguments + [page.absoluteString]
  }

  /// The environment of the process, with its own home, so that nobody's profile is touched.
  private static func environment(home: URL) -> [String: String] {
    var environment = ProcessInfo.processInfo.environment
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"] {
      environment[name] = home.path(percentEncoded: false)
    }
    // Times in a PDF file are set later; the zone is not.
    environment["TZ"] = "UTC"
    return environment
  }

  /// What the log says of the failure: a fatal line, else the last one that is not about the message bus of a desktop
  /// or the speed of a processor, which servers do not have.
  private static func lastMessage(in log: URL) -> String? {
    guard let text = try? String(contentsOf: log, encoding: .utf8) else { return nil }
    let lines = text.split(separator: "\n").filter { !$0.contains("dbus") && !$0.contains("crashpad") }
    guard let line = lines.first(where: { $0.contains("FATAL") }) ?? lines.last else { return nil }
    // Without process, time and place in Chromium's source.
    let words = line.first == "[" ? line.drop { $0 != "]" }.dropFirst() : line
    return String(words.drop { $0 == " " }.prefix(240))
  }
}
