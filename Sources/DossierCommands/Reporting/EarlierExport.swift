import Importing
import PortfolioModel
import PortfolioStore

/// What an earlier form of a file still says after the file was edited and imported again.
///
/// A row without a key is known by its content, so an edited one is a new record and the old one stays beside it.
enum EarlierExport {
  /// The warning that rows of an earlier import of a file of this name are not in this one; nil where all are.
  static func warning(
    after report: ImportReport, of request: ImportRequest, path: String, sources: () throws -> [ImportedSource]
  ) rethrows -> Diagnostic? {
    guard case .imported(let number) = report.status else { return nil }
    let tally = report.observations
    let known = tally.unchanged + tally.changed + tally.outdated
    // A file of the same name that shares nothing with the earlier one is another period's, not an edited one.
    guard known > 0 else { return nil }
    let earlier = try sources().last { source in
      source.number != number && source.state == .active && source.description.fileName == report.fileName
        && source.description.part == request.part && source.description.importer.hasPrefix(report.importer.id + " ")
    }
    guard let earlier, earlier.observations.total > known else { return nil }
    return .staysBeside(path, earlier: earlier.number, records: earlier.observations.total - known)
  }
}
