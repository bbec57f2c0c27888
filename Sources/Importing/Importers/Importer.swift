/// Turns a source's bytes into observations.
///
/// An importer is a pure function of bytes and options: it sees no store, clock, locale, network or other file; it does
/// not deduplicate, sort or give ids. It streams, so that memory does not grow with the file. Every row or element ends
/// as an observation, a rejection or a counted skip, and the pipeline checks that the sum is right.
public protocol Importer: Sendable {
  var descriptor: ImporterDescriptor { get }

  /// Says how surely a file is of the importer's format, from its name and first bytes.
  func probe(_ sample: SourceSample) -> ProbeResult

  /// Reads the source to its end.
  ///
  /// - Throws: ``SourceFailure`` when the file cannot be read on, what the source throws, what the sink throws.
  func observe(_ source: Source, into sink: inout some ObservationSink) throws
}
