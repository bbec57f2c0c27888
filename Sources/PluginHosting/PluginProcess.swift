import CPluginWatch
import Importing
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that runs below a watcher, with its three streams. Whatever becomes of the owner, nothing of it survives.
final class PluginProcess {
  private var process: plugin_process
  private var isFinished = false

  /// Held while a process is started, and while a program is written: a process that is started meanwhile would hold the
  /// program open, and then the system does not execute it.
  static let startingOne = Mutex(())

  /// How a program ended.
  enum End: Hashable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It could not be executed, for the system's reason.
    case notExecuted(String)
    case tooManyProcesses
    /// The watcher was killed itself.
    case unknown
  }

  /// The system does not let a program be started.
  struct NotStarted: Error {
    let reason: String
  }

  /// What a stream has.
  enum Reading {
    case bytes([UInt8])
    case nothingYet
    case ended
  }

  struct Readiness {
    let input: Bool
    let output: Bool
    let log: Bool
  }

  init(
    program: String, arguments: [String], environment: [String: String], folder: String, limits: PluginLimits,
    mayGainPrivileges: Bool
  ) throws(NotStarted) {
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var launched = plugin_process()
    let error = unsafe program.withCString { program in
      unsafe folder.withCString { folder in
        unsafe withCStrings(arguments) { arguments in
          unsafe withCStrings(variables) { variables in
            var launch = unsafe plugin_launch(
              program: program, arguments: arguments, environment: variables, folder: folder,
              data_bytes: limits.memory, address_bytes: limits.addresses, file_bytes: limits.fileSize,
              cpu_seconds: limits.processorSeconds, open_files: limits.openFiles, processes: limits.processes,
              may_gain_privileges: mayGainPrivileges ? 1 : 0)
            return Self.startingOne.withLock { _ in unsafe plugin_start(&launch, &launched) }
          }
        }
      }
    }
    guard error == 0 else { throw NotStarted(reason: systemText(error)) }
    process = launched
  }

  deinit { _ = finish() }

  /// Waits until a stream is ready, or for the time given.
  func wait(forInput wantsInput: Bool, output wantsOutput: Bool, log wantsLog: Bool, milliseconds: Int32) -> Readiness {
    let mask = plugin_wait(
      wantsInput ? process.input : -1, wantsOutput ? process.output : -1, wantsLog ? process.log : -1, milliseconds)
    guard mask > 0 else { return Readiness(input: false, output: false, log: false) }
    return Readiness(input: mask & 1 != 0, output: mask & 2 != 0, log: mask & 4 != 0)
  }

  /// Writes what the pipe takes; nil when the program does not read any more.
  func write(_ bytes: ArraySlice<UInt8>) -> Int? {
    let count = unsafe bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return unsafe plugin_write(process.input, start, bytes.count)
    }
    if count >= 0 { return count }
    return count == -Int(EAGAIN) || count == -Int(EINTR) ? 0 : nil
  }

  func closeInput() {
    guard process.input >= 0 else { return }
    close(process.input)
    process.input = -1
  }

  func readOutput() -> Reading { read(process.output) }
  func readLog() -> Reading { read(process.log) }

  private func read(_ descriptor: Int32) -> Reading {
    var outcome = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      outcome = unsafe buffer.baseAddress.map { unsafe plugin_read(descriptor, $0, 1 << 16) } ?? 0
      count = max(0, outcome)
    }
    if outcome > 0 { return .bytes(bytes) }
    return outcome == -Int(EAGAIN) || outcome == -Int(EINTR) ? .nothingYet : .ended
  }

  /// Ends the program, if it does not end by itself in time, and all that it started; says how it ended.
  func finish(within time: Duration = .zero) -> End {
    guard !isFinished else { return .unknown }
    isFinished = true
    closeInput()
    close(process.output)
    close(process.log)
    (process.output, process.log) = (-1, -1)
    var end = plugin_end()
    let milliseconds = Int32(clamping: time.components.seconds * 1000)
    guard unsafe plugin_finish(&process, &end, milliseconds) == 0 else { return .unknown }
    switch end.kind {
    case plugin_not_executed: return .notExecuted(systemText(end.value))
    case plugin_too_many_processes: return .tooManyProcesses
    default:
      // The wait status: the low seven bits are the signal, the next byte the exit status.
      let signal = end.value & 0x7F
      return signal == 0 ? .exited(end.value >> 8 & 0xFF) : .killed(signal: signal)
    }
  }
}

extension PluginProcess {
  /// What a signal means for a plugin, as the end of a sentence.
  static func name(of signal: Int32) -> String {
    switch signal {
    case SIGKILL: " (ended by the system or a limit)"
    case SIGSEGV: " (a crash: an invalid address)"
    case SIGABRT, SIGILL, SIGTRAP: " (a crash)"
    case SIGXCPU: " (too much processor time)"
    case SIGXFSZ: " (a file that is too large)"
    case SIGPIPE: " (it wrote to a closed pipe)"
    default: ""
    }
  }
}

/// The system's text for an error number.
private func systemText(_ number: Int32) -> String { unsafe String(cString: strerror(number)) }

/// Lends texts as C does it: pointers, and a null at the end.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers = unsafe texts.map { unsafe strdup($0) } + [nil]
  defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
  return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
    guard let start = buffer.baseAddress else { preconditionFailure("the array has a null at least") }
    return unsafe body(start)
  }
}
