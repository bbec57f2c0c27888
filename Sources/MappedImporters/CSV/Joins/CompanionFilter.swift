import Importing
import PortfolioModel

/// Which rows of a companion count.
struct CompanionFilter {
  private let condition: CompiledCondition?
  private let columns: [(reference: Int, column: Int)]
  private let table = ReferenceTable()

  init(_ condition: MappingCondition?, header: CSVHeader) {
    let compiler = ValueCompiler(table: table, captures: [:], nullWords: [])
    self.condition = condition.flatMap { compiler.compile($0) }
    columns = table.names.indices.compactMap { [table] reference in
      header.position(of: table.names[reference]).map { (reference, $0) }
    }
  }

  func accepts(_ row: [String]) -> Bool {
    guard let condition else { return true }
    var texts = table.makeTexts()
    for (reference, column) in columns { texts.fill(reference, row[column]) }
    return condition.holds(texts)
  }
}
