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

/// For whom a command writes that looks at files.
enum ReportForm: String, ExpressibleByArgument, CaseIterable {
  case human
  case json
  /// Only the diagnostics, for editors and code scanning.
  case sarif
}

/// The option of commands that look at files.
struct ReportOptions: ParsableArguments {
  @Option(name: .long, help: "human, json, or sarif for the diagnostics alone.")
  var output: ReportForm = .human
}

/// For whom a command writes that lists records.
enum ListForm: String, ExpressibleByArgument, CaseIterable {
  case human
  case json
  /// A table for spreadsheets.
  case csv
}

/// The option of commands that list records.
struct ListOptions: ParsableArguments {
  @Option(name: .long, help: "human, json, or csv for the records of one kind.")
  var output: ListForm = .human
}
