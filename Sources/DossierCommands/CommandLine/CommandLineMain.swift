import ArgumentParser
import Foundation
import Importing
import PortfolioModel

/// Runs a command line in a context.
package enum CommandLineMain {
  /// Parses and performs; every outcome is an exit status, and every message goes through the context.
  package static func run(_ arguments: [String], in context: CommandContext) -> ExitStatus {
    do {
      let command = try DossierCommand.parseAsRoot(arguments)
      guard let command = command as? any DossierSubcommand else {
        // The parser's own commands, help and completions, and a group without one of its commands: they end by throwing
        // the text that the caller needs.
        var other = command
        try other.run()
        return .done
      }
      return try command.perform(in: context)
    } catch let failure as CommandFailure {
      for diagnostic in failure.diagnostics { context.report(diagnostic.description + "\n") }
      return .refused
    } catch {
      return report(error, in: context)
    }
  }

  private static func report(_ error: any Error, in context: CommandContext) -> ExitStatus {
    switch DossierCommand.exitCode(for: error) {
    case .success:
      context.write(DossierCommand.fullMessage(for: error) + "\n")
      return .done
    case .validationFailure:
      context.report(DossierCommand.fullMessage(for: error) + "\n")
      return .usage
    default:
      context.report("error: \(error)\n")
      return .refused
    }
  }

  /// Runs the process's own command line and ends the process.
  package static func runAndExit() -> Never {
    // Asked for so often, and by scripts, that it does not wait for the parser.
    if CommandLine.arguments.dropFirst() == ["--version"] {
      print(DossierVersion.text)
      exit(0)
    }
    let status = run(Array(CommandLine.arguments.dropFirst()), in: .process())
    exit(status.rawValue)
  }
}

extension CommandContext {
  /// The context of this process.
  static func process() -> CommandContext {
    let now = Date()
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    let parts = calendar.dateComponents([.year, .month, .day], from: now)
    let today = CalendarDay(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
    return CommandContext(
      workingDirectory: FileManager.default.currentDirectoryPath,
      environment: ProcessInfo.processInfo.environment,
      today: today ?? .unixEpoch, now: now.formatted(.iso8601), isTerminal: isatty(2) == 1,
      write: { FileHandle.standardOutput.write(Data($0.utf8)) },
      report: { FileHandle.standardError.write(Data($0.utf8)) },
      confirm: { question in
        FileHandle.standardError.write(Data("\(question) [y/N] ".utf8))
        let answer = readLine(strippingNewline: true)?.lowercased() ?? ""
        return ["y", "yes"].contains(answer)
      })
  }
}
