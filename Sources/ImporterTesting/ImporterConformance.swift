public import Importing

/// Checks what the contract of ``Importer`` promises, on one file of the importer's format.
///
/// For use in a test: `#expect(ImporterConformance.failures(of: importer, on: name, bytes) == [])`. ``ConformanceKit``
/// checks more, on a folder of cases.
public enum ImporterConformance {
  /// Says, one sentence each, what an importer does wrong with a file; empty when it conforms.
  ///
  /// The file is probed, read twice, read in chunks of several sizes, and read in damaged copies.
  public static func failures(
    of importer: some Importer, on fileName: String, _ bytes: [UInt8],
    options: ConformanceOptions = .small
  ) -> [String] {
    ConformanceKit(importer, options: options).run([ConformanceCase(fileName: fileName, bytes: bytes)]).failures
  }
}
