import Importing

/// What the names of a rule mean in a file.
struct CSVScope {
  var header: CSVHeader
  var unwrapsExcelText: Bool
  /// What the cells above say, where empty ones mean that.
  var fillDown: FillDown?
  /// The files that are read together with this one.
  var joins: CSVJoins?
  /// Which entry of its list a cell stands for.
  var split: SplitCells?
  /// Whether the rule is one of many that a mapping's rule becomes, so that each has to be small.
  var isOneOfMany = false

  init(header: CSVHeader, dialect: MappingDialect) {
    self.header = header
    unwrapsExcelText = dialect.excelText
  }

  /// The scope with the names of another header.
  func with(_ header: CSVHeader) -> Self {
    var scope = self
    scope.header = header
    return scope
  }

  /// Whether a column's cell says by itself what its text is.
  func isPlain(_ column: Int) -> Bool {
    !unwrapsExcelText && fillDown?.fills(column) != true && split?.splits(column) != true
  }
}
