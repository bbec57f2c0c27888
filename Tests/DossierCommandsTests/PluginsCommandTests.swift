import DossierCommands
import Foundation
import ImporterTesting
import Importing
import PluginHosting
import Testing

/// Plugins, as a person adds, uses, tests and removes them.
@Suite struct PluginsCommandTests {
  private let session: Session

  init() throws {
    session = try Session()
    session.environment = ["DOSSIER_PLUGINS": session.folder.appending(path: "config/plugins.json").path()]
    session.makePortfolio()
    try Self.write(Self.script(), to: "goals", in: session)
    try session.write("goal: Learn to wait\ngoal: Ask first\n", to: "mine.goals")
  }

  @Test func `a plugin is added, listed, used and removed, and what it imported stays`() throws {
    let added = session.run("plugins add goals")
    #expect(added.status == .done)
    #expect(added.output.hasPrefix("goals-list 1: Lists of goals\nSHA-256 "))
    #expect(added.messages.hasPrefix("Plugins run "))
    #expect(session.run("plugins list").output.contains("goals-list 1  ok"))

    let imported = session.run("import mine.goals")
    #expect(
      imported.output == """
        mine.goals
          mapping   goals-list 1 (its lines begin with “goal:”)
          import    1, file of \(try Self.today(of: session))
          rows      2 read, 2 imported
          records   2 new, 0 unchanged, 0 changed

        """)
    #expect(session.run("import mine.goals").output.contains("the same file as import 1"))
    #expect(session.run("records goals").output.contains("Learn to wait"))

    #expect(session.run("plugins remove goals-list").status == .done)
    #expect(session.run("plugins list").messages.hasPrefix("There are no plugins"))
    #expect(session.run("records goals").output.contains("Learn to wait"))
    #expect(session.run("import mine.goals").status == .refused)
    #expect(session.run("plugins remove goals-list").messages.hasPrefix("error CLI063"))
  }

  @Test func `a plugin that changed is refused until it is added again`() throws {
    session.run("plugins add goals")
    try Self.write(Self.script(summary: "Other lists"), to: "goals", in: session)
    let listed = session.run("plugins list")
    #expect(listed.status == .attention)
    #expect(listed.output.contains("goals-list 1  changed"))
    let before = try session.snapshot()
    for line in ["import mine.goals", "import mine.goals --mapping goals-list"] {
      let refused = session.run(line)
      #expect(refused.status == .refused)
      #expect(
        refused.messages.contains("error PLG002: The plugin “goals-list” has changed since it was added: its SHA-256"))
      #expect(refused.messages.contains("say `dossier plugins add"))
    }
    #expect(try session.snapshot() == before)
    session.run("plugins add goals")
    #expect(session.run("import mine.goals").status == .done)
  }

  @Test func `a plugin that fails leaves the portfolio as it was, and other files are imported`() throws {
    try Self.write(Self.script(body: "observe(1, 'one'); raise SystemExit('no more')"), to: "goals", in: session)
    session.run("plugins add goals")
    let before = try session.snapshot()
    let failed = session.run("import mine.goals")
    #expect(failed.status == .refused)
    #expect(
      failed.messages.contains("error PLG009: The plugin “goals-list” ended with status 1 before its last message."))
    #expect(failed.messages.contains("warning PLG011: The log of the plugin “goals-list” ends: no more"))
    #expect(try session.snapshot() == before)

    try Self.write(Self.script(body: "observe(1, 'one'); say(type='end', rowsRead=7)"), to: "goals", in: session)
    session.run("plugins add goals")
    #expect(
      session.run("import mine.goals").messages.contains(
        "error IMP001: The importer “goals-list” says that it read 7 rows and accounts for 1."))
    #expect(try session.snapshot() == before)
  }

  @Test func `what a plugin imported is read again with a newer one`() throws {
    session.run("plugins add goals")
    session.run("import mine.goals")
    try Self.write(
      Self.script(body: "observe(1, 'Wait'); say(type='skip', reason='others'); say(type='end', rowsRead=2)"),
      to: "goals", in: session)
    #expect(session.run("imports replay 1 --yes").messages.contains("error PLG002"))
    session.run("plugins add goals")
    #expect(session.run("imports").output.contains("mapping has changed"))
    #expect(session.run("imports replay 1 --yes").output.hasSuffix("Import 1 is replaced by import 2.\n"))
    #expect(session.run("records goals").output.contains("  Wait\n"))
  }

  @Test func `two importers that claim a file are named, and none is chosen`() throws {
    session.run("plugins add goals")
    try Self.write(Self.script(id: "goals-too"), to: "goals2", in: session)
    session.run("plugins add goals2")
    let tied = session.run("import mine.goals")
    #expect(tied.status == .refused)
    #expect(
      tied.messages.contains(
        "error CLI019: 2 mappings claim this file: goals-list (its lines begin with “goal:”); goals-too"))
    #expect(session.run("import mine.goals --mapping goals-too").status == .done)
  }

  @Test func `what cannot be a plugin, and names that are taken, are refused`() throws {
    try session.write("#!/bin/sh\n", to: "plain")
    #expect(session.run("plugins add plain").messages.contains("it may not be executed"))
    #expect(session.run("plugins add nothing").messages.contains("error PLG003"))
    try Self.write("#!/bin/sh\nexit 3\n", to: "bad", in: session)
    #expect(session.run("plugins add bad").messages.contains("ended with status 3 before its last message"))
    try Self.write(Self.script(id: "orcid"), to: "orcid", in: session)
    #expect(session.run("plugins add orcid").messages.contains("error CLI064"))
    session.run("plugins add goals")
    try Self.write(Self.script(), to: "copy", in: session)
    #expect(session.run("plugins add copy").messages.contains("error CLI065"))
    try session.write("{", to: "config/plugins.json")
    #expect(session.run("plugins list").messages.contains("error CLI061"))
    #expect(session.run("import mine.goals").status == .refused)
  }

  @Test func `testing a plugin generates what is expected, finds what differs, and ends with 1`() throws {
    try FileManager.default.createDirectory(
      at: session.folder.appending(path: "cases/not-mine"), withIntermediateDirectories: true)
    try session.write("goal: Learn to wait\n", to: "cases/a.goals")
    try session.write("gaol: Brecon\n", to: "cases/not-mine/b.goals")
    let options = " --mutations 2 --large 1"
    let generated = session.run("plugins test goals --generate" + options)
    #expect(generated.messages.contains("/cases/a.goals.expected.json\n"))
    #expect(generated.status == .done)
    #expect(
      try session.text("cases/a.goals.expected.json") == """
        [
        {"type":"observation","kind":"goal","place":{"line":1},"fields":{"title":"Learn to wait"},"rows":1},
        {"type":"end","rowsRead":1}
        ]

        """)
    try session.write("goal: Learn to hurry\n", to: "cases/a.goals")
    let tested = session.run("plugins test goals" + options)
    #expect(tested.status == .refused)
    #expect(tested.output.contains("FAILED   What it says of a file is what is expected of it\n"))
    #expect(tested.output.hasSuffix("1 broken, 52 trials\n"))
    #expect(session.run("plugins test goals --output json" + options).output.contains(#""passed":false"#))
  }

  @Test(
    arguments: [
      ("embase", "embase.csv"), ("medbiq-activity-report", "cme-activity-report.xml"),
    ])
  func `a mapping keeps the contract in both forms, and says the same in both`(id: String, example: String) throws {
    let tool = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent().appending(
      path: "dossier")
    let template = Session.examples.deletingLastPathComponent().appending(path: "templates/mappings/\(id).yml")
    try Self.write(
      "#!/bin/sh\nexec '\(tool.path())' plugins serve '\(template.path())'\n", to: "served", in: session)
    let file = try PluginFile.pin(session.folder.appending(path: "served").path())
    // The tool lies where a sandbox would not show it.
    let host = PluginHost(sandbox: .none(reason: "a test"))
    let served = PluginImporter(try host.greet(file).descriptor, file: file, fileNames: [], host: host)
    let bytes = Array(try Data(contentsOf: Session.examples.appending(path: example)))
    var options = ConformanceOptions.small
    (options.mutations, options.largeFile) = (3, 50_000)
    #expect(ImporterConformance.failures(of: served, on: example, bytes, options: options) == [])
    let inProcess = try MappingInProcess.importer(template)
    let one = ConformanceCase(fileName: example, bytes: bytes)
    #expect(ConformanceKit(served).generated(for: one) == ConformanceKit(inProcess).generated(for: one))
  }

  // MARK: - What the tests write

  /// A plugin in Python that makes a goal of each line `goal: …`.
  private static func script(id: String = "goals-list", summary: String = "Lists of goals", body: String? = nil)
    -> String
  {
    """
    #!/usr/bin/env python3
    import base64, json, sys
    def say(**message):
        sys.stdout.write(json.dumps(message) + "\\n")
    def observe(line, title):
        say(type="observation", kind="goal", place={"line": line}, fields={"title": title})
    def hear():
        while True:
            message = json.loads(sys.stdin.readline())
            if not message.get("optional"): return message
    hear()
    say(type="hello", protocol=1, id="\(id)", version=1, system="goals", summary="\(summary)",
        format="other", fileNames=["*.goals"])
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line: sys.exit(0)
    request = json.loads(line)
    if request.get("optional"): request = hear()
    if request["type"] == "probe":
        if base64.b64decode(request["bytes"]).startswith(b"goal:"):
            say(type="match", confidence="likely", reason="its lines begin with “goal:”")
        else:
            say(type="noMatch", likeness=0, difference="no line begins with “goal:”")
        sys.exit(0)
    content = b""
    while (message := hear())["type"] == "chunk": content += base64.b64decode(message["bytes"])
    \(body ?? """
    lines = content.decode("utf-8", "replace").split("\\n")
    rows = 0
    for number, line in enumerate(lines):
        if line.startswith("goal:") and line[5:].strip():
            rows += 1
            observe(number + 1, line[5:].strip())
    say(type="end", rowsRead=rows)
    """)

    """
  }

  private static func write(_ text: String, to name: String, in session: Session) throws {
    try session.write(text, to: name)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: session.folder.appending(path: name).path())
  }

  /// How a report dates a file that was written just now.
  private static func today(of session: Session) throws -> String {
    let date = try #require(
      FileManager.default.attributesOfItem(atPath: session.folder.appending(path: "mine.goals").path())[
        .modificationDate] as? Date)
    let day = date.formatted(.iso8601.year().month().day())
    return "\(day) (it does not say when it was exported; --as-of does)"
  }
}
