import ArgumentParser
import Foundation

/// Whether and how the documents of everybody are built.
struct EveryoneOptions: ParsableArguments {
  @Flag(name: .long, help: "Everybody's document, with an index page and a summary of all.")
  var all = false

  @Option(name: .long, help: "How many documents are built beside each other, with --all. Default: one for each core.")
  var jobs: Int?

  func jobCount() throws -> Int {
    guard let jobs else { return max(1, ProcessInfo.processInfo.activeProcessorCount) }
    guard (1...256).contains(jobs) else {
      throw CommandFailure(.invalid("a number of jobs", String(jobs), expected: "a number from 1 to 256"))
    }
    return jobs
  }
}
