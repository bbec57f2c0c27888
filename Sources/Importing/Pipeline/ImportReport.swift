package import PortfolioModel

/// What became of one file.
package struct ImportReport: Sendable {
  package let fileName: String
  package let importer: ImporterDescriptor
  /// Why the importer was chosen.
  package let reason: String
  package internal(set) var status: Status
  package let isDryRun: Bool
  package internal(set) var exportDate: CalendarDay?
  /// Whether the date is only that on which the file was last changed, since nothing says when it was exported.
  package internal(set) var isExportDateOfFile = false
  package internal(set) var rowsRead = 0
  /// Rows that became observations.
  package internal(set) var rowsImported = 0
  package internal(set) var rowsRejected = 0
  /// Rows that were passed over, by reason.
  package internal(set) var skipped: [(reason: SkipReason, rows: Int)] = []
  /// How the observations compare with what the portfolio knew.
  package internal(set) var observations = ObservationTally()
  package internal(set) var peopleCreated = 0
  /// The first names of other people that rows are about, and how many more there are.
  package internal(set) var otherPeople: [String] = []
  package internal(set) var otherPeopleBeyond = 0
  package internal(set) var diagnostics = DiagnosticLog()

  package enum Status: Hashable, Sendable {
    case imported(number: Int64)
    /// The same bytes were imported before by the same importer; nothing was touched.
    case alreadyImported(number: Int64)
    /// Nothing of the file was written; one sentence says why.
    case refused(String)
  }

  init(_ request: ImportRequest, status: Status) {
    (fileName, importer, reason) = (request.fileName, request.importer.descriptor, request.reason)
    (self.status, isDryRun) = (status, request.isDryRun)
  }

  /// Whether somebody should look: the file was refused, rows were rejected, or there are diagnostics.
  package var needsAttention: Bool {
    if case .refused = status { return true }
    return rowsRejected > 0 || diagnostics.count > 0
  }
}
