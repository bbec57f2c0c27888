import PortfolioModel

/// Brings files into a portfolio: reads, keeps only what is about its people, counts, checks the sum.
package struct ImportPipeline<Destination: ImportDestination> {
  private let destination: Destination

  package init(into destination: Destination) { self.destination = destination }

  /// Imports one file, all of it or nothing.
  ///
  /// A file that is refused is not an error: the report says why.
  ///
  /// - Throws: what the destination and the opening and reading of the file throw; nothing is changed then.
  package func run(_ request: ImportRequest) throws -> ImportReport {
    if let number = try destination.knownImport(of: request) {
      return ImportReport(request, status: .alreadyImported(number: number))
    }
    let source = try request.open()
    let session = try destination.beginImport(of: request)
    do {
      return try run(request, source: source, session: session)
    } catch {
      session.cancel()
      throw error
    }
  }

  private func run(_ request: ImportRequest, source: Source, session: Destination.Session) throws -> ImportReport {
    let owner: Person?
    if let id = request.person {
      owner = session.people.first { $0.id == id }
      if owner == nil { return refusal(of: request, .unknownPerson(file: request.fileName), session) }
    } else {
      owner = session.isInstitution ? nil : session.people.first
    }
    let run = ImportRun(request, owner: owner, session: session)
    var sink = ImportRunSink(run: run)
    let kept = Source(fileName: source.fileName, companions: request.companions) {
      let bytes = try source.nextChunk()
      if !bytes.isEmpty { try session.keep(bytes) }
      return bytes
    }
    do {
      try request.importer.observe(kept, into: &sink)
      // An importer may stop before the end, at a footer; the source is kept whole all the same.
      while !(try kept.nextChunk().isEmpty) {}
    } catch let failure as SourceFailure {
      run.log.append(failure.diagnostic)
      guard failure.isBrokenOff, request.acceptsPartial else {
        session.cancel()
        return run.report(.refused(failure.diagnostic.message))
      }
      while !(try kept.nextChunk().isEmpty) {}
    }
    if let refusal = run.refusal() {
      // That nobody is named is already said at the first such row.
      if !run.log.contains(refusal) { run.log.append(refusal) }
      session.cancel()
      return run.report(.refused(refusal.message))
    }
    return run.report(try session.finish(run.summary, keep: !request.isDryRun))
  }

  private func refusal(
    of request: ImportRequest, _ diagnostic: Diagnostic, _ session: Destination.Session
  ) -> ImportReport {
    session.cancel()
    var report = ImportReport(request, status: .refused(diagnostic.message))
    report.diagnostics.append(diagnostic)
    return report
  }
}
