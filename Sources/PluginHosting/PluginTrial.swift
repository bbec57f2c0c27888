/// Runs a command that does nothing in a sandbox.
enum PluginTrial {
  /// Why the sandbox does not work; nil when it does.
  static func run(_ sandbox: PluginSandbox) -> String? {
    let command = sandbox.trialCommand
    let process: PluginProcess
    do throws(PluginProcess.NotStarted) {
      process = try PluginProcess(
        program: command[0], arguments: command, environment: [:], folder: "/", limits: PluginLimits(),
        mayGainPrivileges: true)
    } catch {
      return error.reason
    }
    process.closeInput()
    var log: [UInt8] = []
    let deadline = ContinuousClock.now + .seconds(5)
    reading: while ContinuousClock.now < deadline {
      guard process.wait(forInput: false, output: false, log: true, milliseconds: 100).log else { continue }
      switch process.readLog() {
      case .bytes(let bytes): if log.count < 4096 { log += bytes }
      case .nothingYet: break
      case .ended: break reading
      }
    }
    let end = process.finish()
    if end == .exited(0) { return nil }
    let text = printableText(log.prefix(200))
    return text.isEmpty ? "\(end)" : text
  }
}
