import CFreedMemory
import Dispatch
import DossierAssembly
import Importing
import PortfolioModel
import PortfolioStore
import Synchronization

/// Builds a template for everybody in a portfolio file.
///
/// People are read, assembled and written one after another, by several jobs beside each other; of each nothing is kept
/// but a row of the summary. What goes wrong with one is that one's row.
struct EveryoneBuild: Sendable {
  let template: DossierTemplate
  let formats: [DocumentFormat]
  let pages: PageExporter?
  let options: DocumentOptions
  /// Who reads the summary.
  let reader: Audience
  let context: JobContext
  /// The path of the portfolio file.
  let portfolio: String
  /// The folder of the documents, which is there.
  let folder: String
  /// The names of the files where the template has a pattern for them.
  let names: PatternedFileNames?
  let jobs: Int

  /// Builds all documents; returns a row for each person, by number.
  ///
  /// - Parameter finished: called after each person, with how many are done; by one thread at a time.
  func run(_ people: [Person], finished: @escaping @Sendable (Int) -> Void) throws -> [EveryoneRow] {
    // What each person's documents take is freed before the next person's take about as much.
    freed_memory_keep()
    let next = Atomic<Int>(0)
    let results = Mutex<(rows: [Int: EveryoneRow], failure: CommandFailure?)>(([:], nil))
    DispatchQueue.concurrentPerform(iterations: min(jobs, max(people.count, 1))) { _ in
      do {
        let file = try storing { try PortfolioFile.open(at: portfolio) }
        try storing {
          try file.reading { reader in
            while true {
              let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
              guard people.indices.contains(place) else { return }
              let row = row(of: people[place], file: file, reader: reader)
              results.withLock { results in
                results.rows[place] = row
                finished(results.rows.count)
              }
            }
          }
        }
      } catch let failure as CommandFailure {
        results.withLock { $0.failure = failure }
      } catch {
        results.withLock { $0.failure = CommandFailure(.nothingBuilt(reason: "\(error)")) }
      }
    }
    freed_memory_return()
    let (rows, failure) = results.withLock { $0 }
    // A job that could not even begin leaves its people to the others; without any other, nothing was built.
    if let failure, rows.count < people.count { throw failure }
    return people.indices.compactMap { rows[$0] }
  }

  private func row(of person: Person, file: PortfolioFile, reader: PortfolioReader) -> EveryoneRow {
    do {
      let source = try DocumentSource(options, file: file, reader: reader, person: person, in: context.context)
      let (document, figures, concerns) = try source.documentWithFigures(
        template, earlier: try source.earlier(for: template, reader: reader), summaryFor: self.reader)
      let name = self.names?[person] ?? EveryoneFileName.name(of: person)
      var names: [String] = []
      var diagnostics = concerns
      // All forms are made before any is written: a document that cannot be printed leaves no page either.
      for file in try formats.flatMap({ try $0.export(document, name: name, pages: pages)() }) {
        try FileAccess.writeLater(file.bytes, below: folder, as: file.name)
        names.append(file.name)
        diagnostics += file.diagnostics
      }
      return EveryoneRow(
        person: person, files: names, figures: figures, diagnostics: diagnostics,
        patients: PatientWarnings.findings(in: document))
    } catch let failure as CommandFailure {
      let reasons = failure.diagnostics.map(\.description).joined(separator: " ")
      return EveryoneRow(person: person, diagnostics: [.notBuilt(person, reason: reasons)])
    } catch {
      return EveryoneRow(person: person, diagnostics: [.notBuilt(person, reason: "\(error)")])
    }
  }
}
