package import Importing
import XMLReading

/// Reads XML files as a mapping says.
package struct XMLImporter: Importer {
  let mapping: Mapping

  package init(_ mapping: Mapping) { self.mapping = mapping }

  package var descriptor: ImporterDescriptor { mapping.descriptor }

  package func probe(_ sample: SourceSample) -> ProbeResult {
    if sample.bytes.isEmpty { return .noMatch(likeness: 0, difference: "the file is empty") }
    if let what = BinarySignature.name(of: sample.bytes) {
      return .noMatch(likeness: 0, difference: "the file is \(what)")
    }
    if let missing = mapping.identification.mark(missingIn: sample) {
      return .noMatch(likeness: 0, difference: missing)
    }
    guard let start = XMLStart(sample.bytes) else {
      return .noMatch(likeness: 0, difference: "the file is not XML")
    }
    if let difference = difference(start) {
      return .noMatch(
        likeness: mapping.identification.roots.contains(start.localName) ? 0.5 : 0, difference: difference)
    }
    return .match(
      confidence: mapping.identification.effectiveConfidence, reason: "the root element is <\(start.qualifiedName)>")
  }

  private func difference(_ start: XMLStart) -> String? {
    let identification = mapping.identification
    if !identification.roots.isEmpty, !identification.roots.contains(start.localName) {
      return "the root element is <\(start.qualifiedName)>, not <\(identification.roots.joined(separator: "> or <"))>"
    }
    if let pattern = identification.namespace, let expression = try? Regex(pattern),
      (start.namespaceURI ?? "").firstMatch(of: expression) == nil
    {
      return start.namespaceURI.map { "the namespace is \($0)" } ?? "the root element has no namespace"
    }
    let lacking = identification.paths.filter { !start.has($0) }
    return lacking.isEmpty ? nil : "no \(lacking.joined(separator: ", ")) is near the beginning"
  }

  package func observe(_ source: Source, into sink: inout some ObservationSink) throws {
    let start = SourceStart(source)
    let prefix = try start.prefix(SourceSample.size)
    if prefix.isEmpty { throw XMLDiagnostics.empty(source.fileName) }
    if let what = BinarySignature.name(of: prefix) { throw XMLDiagnostics.binary(source.fileName, what) }
    // A broken or dangerous beginning is reported by the reading itself, which says where.
    if let found = XMLStart(prefix), !mapping.identification.roots.isEmpty,
      !mapping.identification.roots.contains(found.localName)
    {
      throw XMLDiagnostics.root(
        source.fileName, mapping: mapping.id, difference: "the root element is <\(found.qualifiedName)>")
    }
    var run = XMLRun(mapping, file: source.fileName)
    try run.read(start.next, into: &sink)
  }
}
