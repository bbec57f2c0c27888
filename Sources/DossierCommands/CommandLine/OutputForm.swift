import ArgumentParser

/// For whom a command writes.
enum OutputForm: String, ExpressibleByArgument, CaseIterable {
  case human
  case json
}

/// The option that every command with a report has.
struct OutputOptions: ParsableArguments {
  @Option(name: .long, help: "human or json.")
  var output: OutputForm = .human
}
