/// The diagnostics of one file: the first ones whole, the others counted, so that memory stays bounded.
package struct DiagnosticLog: Sendable {
  /// How many are kept whole.
  package static let limit = 100_000

  package private(set) var kept: [Diagnostic] = []
  /// How many of each code came after the limit.
  package private(set) var beyond: [Diagnostic.Code: Int] = [:]
  package private(set) var warnings = 0
  package private(set) var errors = 0

  /// The sheet that all of them are about, where the file is a workbook.
  private let sheet: String?

  package init(sheet: String? = nil) { self.sheet = sheet }

  package var count: Int { warnings + errors }

  /// Whether one is kept already.
  func contains(_ diagnostic: Diagnostic) -> Bool { kept.contains(diagnostic.inSheet(sheet)) }

  package mutating func append(_ diagnostic: Diagnostic) {
    let diagnostic = diagnostic.inSheet(sheet)
    switch diagnostic.severity {
    case .warning: warnings += 1
    case .error: errors += 1
    }
    if kept.count < Self.limit {
      kept.append(diagnostic)
    } else {
      beyond[diagnostic.code, default: 0] += 1
    }
  }

  /// Counts warnings that were not made.
  mutating func count(warnings number: Int, of code: Diagnostic.Code) {
    warnings += number
    beyond[code, default: 0] += number
  }
}
