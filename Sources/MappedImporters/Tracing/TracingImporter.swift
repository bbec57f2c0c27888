package import Importing

/// An importer that can show what it reads of a file beside what it makes of it.
package protocol TracingImporter: Importer {
  /// How many rules its mapping has.
  var ruleCount: Int { get }

  /// Reads the rows on the lines given.
  ///
  /// - Throws: what reading the file throws; what is wrong with values is not looked at.
  func trace(_ source: Source, lines: Set<Int>) throws -> [RecordTrace]
}
