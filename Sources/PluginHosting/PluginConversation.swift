import Foundation
import Importing

/// One plugin process and what is said with it.
///
/// A single loop writes, reads and keeps the log, so that neither side can wait for the other for ever: a plugin that
/// does not read is fed when it does, and one that writes much before it reads is read all the while.
final class PluginConversation {
  private let plugin: String
  private let path: String
  private let host: PluginHost
  private let folder: PluginFolder
  private let process: PluginProcess
  private var reader: PluginMessageReader
  private var log = PluginLog()

  private var pending: ArraySlice<UInt8> = []
  /// Gives the next bytes of what is sent; nil at the end. Nil itself when nothing is to follow.
  private var supply: (() throws -> [UInt8]?)?
  private var isInputOpen = true
  private var isOutputOpen = true
  private var isLogOpen = true
  private var bytesRead = 0
  private var bytesSent = 0
  /// How long the host has waited in all.
  private var waited = Duration.zero

  /// - Parameters:
  ///   - name: what the plugin is called in messages.
  ///   - fileName: the file that it is asked about.
  init(_ file: PluginFile, name: String, fileName: String, host: PluginHost) throws {
    (plugin, path, self.host) = (name, file.path, host)
    let bytes = try file.pinnedBytes(plugin: name, limits: host.limits)
    do {
      folder = try PluginFolder(program: bytes, named: file.name)
    } catch {
      throw PluginFailure(
        .notStarted(name, path: file.path, reason: "no folder can be made for it: \(error.localizedDescription)"))
    }
    reader = PluginMessageReader(plugin: name, file: fileName)
    let command = host.sandbox.command(for: file.name, folder: folder.path, environment: host.environment)
    do throws(PluginProcess.NotStarted) {
      process = try PluginProcess(
        program: command[0], arguments: command, environment: host.environment, folder: folder.path + "/work",
        limits: host.limits, mayGainPrivileges: host.sandbox.mayGainPrivileges)
    } catch {
      throw PluginFailure(.notStarted(name, path: file.path, reason: error.reason))
    }
  }

  /// Exchanges greetings, does some work, and sees to it that the plugin is gone afterwards, whatever happens.
  ///
  /// - Throws: ``PluginFailure``, or what the work throws.
  func perform<Result>(_ work: (PluginHello) throws -> Result) throws -> Result {
    do {
      send(.hello(versions: host.habits.versions, host: "dossier"))
      let hello = try greeting()
      guard ImporterProtocol.versions.contains(hello.protocolVersion) else {
        throw PluginFailure(.noCommonVersion(plugin, path: path, its: hello.protocolVersion))
      }
      let result = try work(hello)
      _ = process.finish()
      return result
    } catch var failure as PluginFailure {
      // What it still has to say tells why.
      drainLog()
      if case .notExecuted(let reason) = process.finish() {
        failure = PluginFailure(.notStarted(plugin, path: path, reason: reason))
      }
      if let text = log.end { failure = PluginFailure(failure.diagnostics + [.log(plugin, path: path, text)]) }
      throw failure
    } catch {
      _ = process.finish()
      throw error
    }
  }

  private func greeting() throws -> PluginHello {
    switch try next(within: host.limits.greeting, "it did not say hello") {
    case .hello(let hello)?: return hello
    case let message?: throw outOfOrder(message, expected: "its hello should be first")
    case nil: throw endedEarly()
    }
  }

  func send(_ message: HostMessage) { pending = pending + decorated(message) }

  /// Sends a file, as the plugin reads it.
  func send(chunks next: @escaping () throws -> [UInt8]) {
    var rest: ArraySlice<UInt8> = []
    var hasEnded = false
    supply = { [host] in
      if hasEnded { return nil }
      if rest.isEmpty { rest = try next()[...] }
      if rest.isEmpty {
        hasEnded = true
        return self.decorated(.endOfFile)
      }
      let chunk = rest.prefix(host.habits.chunkSize)
      rest = rest.dropFirst(chunk.count)
      return self.decorated(.chunk(Array(chunk)))
    }
  }

  /// The line of a message, as a host with the habits asked for would write it.
  private func decorated(_ message: HostMessage) -> [UInt8] {
    var line = message.line
    if host.habits.addsMembers {
      line.replaceSubrange(0..<1, with: Array(#"{"x-of-a-later-version":{"a":[1,null]},"#.utf8))
    }
    if host.habits.addsMessages { line = HostMessage.unknown(type: "x-of-a-later-version").line + line }
    return line
  }

  /// Waits for the next message that is known.
  ///
  /// - Returns: nil when the plugin has closed its output.
  func next(within time: Duration? = nil, _ what: String = "") throws -> PluginMessage? {
    var silent = Duration.zero
    while true {
      switch reader.next() {
      case .message(.unknown)?: continue
      case .message(let message)?: return message
      case .problem(let diagnostics)?: throw PluginFailure(diagnostics)
      case nil: break
      }
      guard isOutputOpen else {
        if case .problem(let diagnostics)? = reader.finish() { throw PluginFailure(diagnostics) }
        return nil
      }
      let start = ContinuousClock.now
      let hasMoved = try exchange()
      let span = ContinuousClock.now - start
      waited += span
      silent = hasMoved && time == nil ? .zero : silent + span
      let limits = host.limits
      if silent > time ?? limits.idle {
        throw PluginFailure(
          .tooSlow(
            plugin, path: path,
            time.map { "\(what) within \($0.components.seconds) s" }
              ?? "it neither read nor wrote for \(limits.idle.components.seconds) s"))
      }
      if waited > limits.total {
        throw PluginFailure(
          .tooSlow(plugin, path: path, "the file took longer than \(limits.total.components.seconds) s"))
      }
    }
  }

  /// Moves bytes in whichever direction they can be moved; false when none could within a moment.
  private func exchange() throws -> Bool {
    if pending.isEmpty, isInputOpen, let supply {
      if let more = try supply() { pending = more[...] } else { self.supply = nil }
    }
    let ready = process.wait(
      forInput: isInputOpen && !pending.isEmpty, output: isOutputOpen, log: isLogOpen, milliseconds: 50)
    var hasMoved = false
    if ready.input { hasMoved = write() }
    if ready.output { hasMoved = try readOutput() || hasMoved }
    if ready.log { readLog() }
    return hasMoved
  }

  private func write() -> Bool {
    guard let count = process.write(pending) else {
      // It need not read to the end; whether it may is seen in what it says.
      closeInput()
      return true
    }
    pending = pending.dropFirst(count)
    bytesSent += count
    return count > 0
  }

  private func readOutput() throws -> Bool {
    switch process.readOutput() {
    case .nothingYet: return false
    case .ended:
      isOutputOpen = false
      return true
    case .bytes(let bytes):
      bytesRead += bytes.count
      let limit = host.limits.output + bytesSent * host.limits.outputPerByte
      guard bytesRead <= limit else { throw PluginFailure(.tooMuchOutput(plugin, path: path, limit: limit)) }
      reader.append(bytes)
      return true
    }
  }

  private func readLog() {
    switch process.readLog() {
    case .nothingYet: break
    case .ended: isLogOpen = false
    case .bytes(let bytes): log.append(bytes)
    }
  }

  private func closeInput() {
    guard isInputOpen else { return }
    isInputOpen = false
    (pending, supply) = ([], nil)
    process.closeInput()
  }

  private func drainLog() {
    for _ in 0..<64 where isLogOpen {
      guard process.wait(forInput: false, output: false, log: true, milliseconds: 50).log else { return }
      readLog()
    }
  }

  /// Lets the plugin end after its last message, which it does by itself.
  ///
  /// - Returns: the failure that may follow the last message, where the count is of what was read before the file broke
  ///   off.
  func end() throws -> SourceFailure? {
    closeInput()
    var last: SourceFailure?
    while let message = try next(within: host.limits.ending, "it did not end after its last message") {
      guard last == nil, case .failure(let diagnostic, let isBrokenOff) = message else {
        throw outOfOrder(message, expected: "it has said its last message")
      }
      last = SourceFailure(diagnostic, isBrokenOff: isBrokenOff)
    }
    drainLog()
    let end = finish(within: host.limits.ending)
    guard end == .exited(0) else { throw failure(end, before: "after its last message") }
    return last
  }

  private func finish(within time: Duration) -> PluginProcess.End {
    isLogOpen = false
    let end = process.finish(within: time)
    // The sandbox says as a shell does how the program in it ended.
    if host.sandbox.mayGainPrivileges, case .exited(let status) = end, status > 128 {
      return .killed(signal: status - 128)
    }
    return end
  }

  /// The failure of a plugin that says something else than what the protocol has here.
  func outOfOrder(_ message: PluginMessage, expected: String) -> PluginFailure {
    PluginFailure(.outOfOrder(plugin, path: path, message.type, expected: expected))
  }

  /// The failure of a plugin that closed its output too early.
  func endedEarly() -> PluginFailure {
    drainLog()
    return failure(finish(within: host.limits.ending), before: "before its last message")
  }

  private func failure(_ end: PluginProcess.End, before moment: String) -> PluginFailure {
    let how: String
    switch end {
    case .notExecuted(let reason): return PluginFailure(.notStarted(plugin, path: path, reason: reason))
    case .tooManyProcesses:
      return PluginFailure(.tooManyProcesses(plugin, path: path, limit: host.limits.processes))
    case .exited(0): how = "ended \(moment)"
    case .exited(let status): how = "ended with status \(status) \(moment)"
    case .killed(let signal): how = "was killed by signal \(signal)\(PluginProcess.name(of: signal)) \(moment)"
    case .unknown: how = "ended in an unknown way \(moment)"
    }
    return PluginFailure(.endedEarly(plugin, path: path, how: how, log: nil))
  }
}
