import Foundation
import ImporterTesting
import Importing
import PluginHosting
import PortfolioModel
import Testing

/// What a host does with plugins that mean well, and with those that do not.
@Suite struct PluginHostTests {
  @Test(arguments: [false, true])
  func `a plugin that keeps the protocol imports`(inSandbox: Bool) throws {
    let plugin = try ScriptedPlugin(
      """
      import base64
      text = b""
      while (message := hear())["type"] == "chunk": text += base64.b64decode(message["bytes"])
      lines = text.decode().splitlines()
      for number, line in enumerate(lines): goal(line, number + 1)
      say("end", rowsRead=len(lines))
      """)
    let importer = try plugin.importer(sandbox: inSandbox ? ScriptedPlugin.sandbox : .none(reason: "a test"))
    #expect(ScriptedPlugin.outcome(of: importer) == "2 rows: one, two")
  }

  @Test(
    arguments: [
      (
        "a crash", "goal('one')\nraise ValueError('no such thing')",
        """
        PLG009 The plugin “scripted” ended with status 1 before its last message.
        PLG011 The log of the plugin “scripted” ends: Traceback (most recent call last): | File "PATH", line N, in \
        <module> | raise ValueError('no such thing') | ValueError: no such thing
        """
      ),
      ("an early exit", "goal('one')", "PLG009 The plugin “scripted” ended before its last message."),
      (
        "a kill", "os.kill(os.getpid(), signal.SIGKILL)",
        "PLG009 The plugin “scripted” was killed by signal 9 (ended by the system or a limit) before its last message."
      ),
      (
        "an error after the last message", "say('end', rowsRead=0)\nsys.exit(3)",
        "PLG009 The plugin “scripted” ended with status 3 after its last message."
      ),
      (
        "words after the last message", "say('end', rowsRead=0)\nsay('end', rowsRead=0)",
        "PLG006 The plugin “scripted” says “end” where it has said its last message."
      ),
      (
        "a message out of place", "say('match', confidence='likely', reason='x')",
        "PLG006 The plugin “scripted” says “match” where it was asked for a file."
      ),
      (
        "a print in between", "print('reading…', flush=True)",
        "output of scripted:2:1: PLG004 The plugin “scripted” wrote a line that is not a message: no value begins like "
          + "this. “reading…”"
      ),
      (
        "an unfinished line", "sys.stdout.write('{\"type\"')",
        "output of scripted:2: PLG004 The plugin “scripted” wrote a line that is not a message: the last line has no end."
      ),
      ("a closed output", "os.close(1)\nos._exit(0)", "PLG009 The plugin “scripted” ended before its last message."),
      (
        "a file that is too large",
        "open('big', 'wb').write(b'x' * 3000000)\nsay('end', rowsRead=0)",
        """
        PLG009 The plugin “scripted” ended with status 1 before its last message.
        PLG011 The log of the plugin “scripted” ends: Traceback (most recent call last): | File "PATH", line N, in \
        <module> | open('big', 'wb').write(b'x' * 3000000) | OSError: [Errno 27] File too large
        """
      ),
      (
        "a memory hog", "x = [b'x' * 1000000 for _ in range(400)]\nsay('end', rowsRead=0)",
        """
        PLG009 The plugin “scripted” ended with status 1 before its last message.
        PLG011 The log of the plugin “scripted” ends: MemoryError
        """
      ),
      (
        "a flood", "while True: say('skip', reason='x' * 1000, rows=0)",
        "PLG008 The plugin “scripted” was stopped: it wrote more than LIMIT bytes."
      ),
      (
        "a hang", "signal.signal(signal.SIGTERM, signal.SIG_IGN)\ntime.sleep(100)",
        "PLG007 The plugin “scripted” was stopped: it neither read nor wrote for 1 s."
      ),
      (
        "many processes", "children = [subprocess.Popen(['sleep', '100']) for _ in range(20)]\ntime.sleep(100)",
        "PLG010 The plugin “scripted” was stopped: it had more than 8 processes at a time."
      ),
      (
        "a failure of its own",
        """
        say('failure', isBrokenOff=True, diagnostic={'severity': 'error', 'code': 'ABC001', 'message': 'It ends.',
          'line': 2, 'remedy': 'Send it again.'})
        """, "a.txt:2: ABC001 It ends."
      ),
    ])
  func `what goes wrong in a plugin fails the file and names the plugin`(
    what: String, body: String, expected: String
  ) throws {
    let plugin = try ScriptedPlugin(body)
    var limits = PluginLimits()
    limits.idle = .seconds(1)
    limits.memory = 200 << 20
    limits.fileSize = 2 << 20
    limits.output = 4 << 20
    limits.processes = 8
    let outcome = ScriptedPlugin.outcome(of: try plugin.importer(limits: limits))
    #expect(Self.anonymous(outcome) == expected, "\(what)")
  }

  /// The outcome without what differs between runs.
  private static func anonymous(_ text: String) -> String {
    text.replacing(/File "[^"]*", line \d+/, with: "File \"PATH\", line N").replacing(
      /than \d{5,} bytes/, with: "than LIMIT bytes"
    )
    .replacing(/ends: .*\| MemoryError/, with: "ends: MemoryError")
  }

  @Test func `a plugin of another major version is refused with both versions`() throws {
    let plugin = try ScriptedPlugin(
      whole: ScriptedPlugin.preamble.replacing("protocol=1", with: "protocol=3, id2=[1]"))
    #expect(
      ScriptedPlugin.outcome(of: try plugin.importer())
        == "PLG001 The plugin “scripted” speaks version 3 of the importer protocol; this program speaks 1.")
  }

  @Test func `a plugin that says nothing, or no hello, is stopped`() throws {
    var limits = PluginLimits()
    limits.greeting = .seconds(1)
    let silent = try ScriptedPlugin(whole: "#!/bin/sh\nsleep 100\n")
    #expect(
      ScriptedPlugin.outcome(of: try silent.importer(limits: limits))
        == "PLG007 The plugin “scripted” was stopped: it did not say hello within 1 s.")
    let other = try ScriptedPlugin(whole: "#!/bin/sh\necho '{\"type\":\"end\",\"rowsRead\":0}'\n")
    #expect(
      ScriptedPlugin.outcome(of: try other.importer())
        == "PLG006 The plugin “scripted” says “end” where its hello should be first.")
    let none = try ScriptedPlugin(whole: "#!/no/such/interpreter\n")
    #expect(
      ScriptedPlugin.outcome(of: try none.importer())
        == "PLG003 The plugin “scripted” cannot be started: No such file or directory.")
  }

  @Test func `a plugin that changed is not started`() throws {
    let plugin = try ScriptedPlugin("say('end', rowsRead=0)")
    let importer = try plugin.importer()
    #expect(ScriptedPlugin.outcome(of: importer) == "0 rows: ")
    try Data("#!/bin/sh\n".utf8).write(to: URL(filePath: plugin.path))
    #expect(
      ScriptedPlugin.outcome(of: importer).hasPrefix("PLG002 The plugin “scripted” has changed since it was added"))
  }

  @Test func `neither side waits for the other for ever`() throws {
    let megabytes = [UInt8](repeating: 0x0A, count: 5 << 20)
    // It writes much before it reads, then reads all.
    let writer = try ScriptedPlugin(
      "for n in range(20000): goal('x' * 100, n + 1)\neverything()\nsay('end', rowsRead=20000)")
    #expect(ScriptedPlugin.outcome(of: try writer.importer(), bytes: megabytes).hasPrefix("20000 rows: "))
    // It never reads.
    let deaf = try ScriptedPlugin("goal('one')\nsay('end', rowsRead=1)")
    #expect(ScriptedPlugin.outcome(of: try deaf.importer(), bytes: megabytes) == "1 rows: one")
    // It closes its input.
    let closing = try ScriptedPlugin("os.close(0)\ntime.sleep(0.2)\nsay('end', rowsRead=0)")
    #expect(ScriptedPlugin.outcome(of: try closing.importer(), bytes: megabytes) == "0 rows: ")
    // It logs without end, which nobody keeps.
    let logger = try ScriptedPlugin("for _ in range(3000): os.write(2, b'x' * 100000)\nsay('end', rowsRead=0)")
    #expect(ScriptedPlugin.outcome(of: try logger.importer(), bytes: megabytes) == "0 rows: ")
  }

  @Test func `a plugin sees an empty environment, an empty folder and no descriptors of the host`() throws {
    let plugin = try ScriptedPlugin(
      """
      goal(json.dumps(dict(os.environ)))
      goal(str(os.listdir('.')))
      goal(str(sorted(int(name) for name in os.listdir('/proc/self/fd'))[:4]))
      open('left', 'w').write('behind')
      say('end', rowsRead=3)
      """)
    let importer = try plugin.importer()
    for _ in 0..<2 {
      #expect(
        ScriptedPlugin.outcome(of: importer)
          == "3 rows: {\"LANG\": \"C.UTF-8\", \"TZ\": \"UTC\"}, [], [0, 1, 2, 3]")
    }
  }

  @Test(arguments: [false, true])
  func `nothing that a plugin started survives it`(inSandbox: Bool) throws {
    let mark = "3\(UInt32.random(in: 100_000...999_999))"
    // One in its group, one in a session of its own whose parent is gone.
    let plugin = try ScriptedPlugin(
      """
      subprocess.Popen(['sleep', '\(mark)'])
      subprocess.Popen(['sh', '-c', 'setsid sleep \(mark) &'])
      time.sleep(0.2)
      say('end', rowsRead=0)
      """)
    let importer = try plugin.importer(sandbox: inSandbox ? ScriptedPlugin.sandbox : .none(reason: "a test"))
    #expect(ScriptedPlugin.outcome(of: importer) == "0 rows: ")
    let alive = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { process in
      let line = (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? ""
      return line.contains("sleep") && line.contains(mark)
    }
    #expect(alive == [])
  }

  @Test(.enabled(if: ScriptedPlugin.hasSandbox, "needs a bwrap that works"))
  func `in the sandbox there is no network, no home folder and nothing to write to`() throws {
    let home = FileManager.default.homeDirectoryForCurrentUser.path()
    let plugin = try ScriptedPlugin(
      """
      def attempt(work):
          try: work(); return "yes"
          except OSError as error: return type(error).__name__
      goal(attempt(lambda: os.listdir('\(home)')))
      goal(attempt(lambda: socket.create_connection(('127.0.0.1', \(try Self.listeningPort())), 2)))
      goal(attempt(lambda: open('/usr/x', 'w')))
      goal(attempt(lambda: open('/plugin/x', 'w')))
      goal(attempt(lambda: open('/tmp/x', 'w')))
      goal(str(len([name for name in os.listdir('/proc') if name.isdigit()])))
      say('end', rowsRead=6)
      """)
    #expect(
      ScriptedPlugin.outcome(of: try plugin.importer(sandbox: ScriptedPlugin.sandbox))
        == "6 rows: FileNotFoundError, ConnectionRefusedError, OSError, OSError, yes, 2")
  }

  /// A port of this machine on which somebody listens, so that only the sandbox can be why nobody answers.
  private static func listeningPort() throws -> Int {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutableBytes(of: &address) { bytes in
      guard let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return false }
      return unsafe bind(listener, start, length) == 0 && listen(listener, 4) == 0
        && getsockname(listener, start, &length) == 0
    }
    try #require(isBound)
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
