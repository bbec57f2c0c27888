package import Importing

/// A source that is to be read again, and with what.
package struct Replaying {
  package let source: ImportedSource
  package let importer: any Importer
  package let configuration: String
  package let mappingText: String?
  /// The share of rows that may be rejected, where it is not to be that of the import.
  package var maximumRejectedShare: Double?

  package init(_ source: ImportedSource, with importer: any Importer, configuration: String, mappingText: String?) {
    (self.source, self.importer) = (source, importer)
    (self.configuration, self.mappingText) = (configuration, mappingText)
  }
}
