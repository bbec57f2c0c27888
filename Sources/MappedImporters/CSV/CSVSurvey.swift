import CSVReading
import Importing
import PortfolioModel

/// Puts rows that agree in some columns together: the responses to one survey become one summary.
final class CSVSurvey {
  let columns: [Int] = []

  init(_ rule: MappingRule, compiler: ValueCompiler, header: CSVHeader, mapping: Mapping) {}

  func add(_ record: borrowing CSVRecord, subject: Subject, rows: Int, file: String) -> [Diagnostic] { [] }

  func finish(kind: RecordKind, file: String, into sink: inout some ObservationSink) throws {}
}
