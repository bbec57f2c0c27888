import Importing

extension MappingUnpivot {
  /// One of the columns of a matrix.
  struct Cell {
    let column: Int
    /// What the mapping's names mean there.
    let names: [String: MappingSource]
    /// What tells the column from the others: the texts of its header.
    let key: String
  }

  /// The columns of the matrix in a file.
  func cells(in header: CSVHeader) -> [Cell] {
    header.selected(columns).map { selected in
      var meanings: [String: MappingSource] = [
        CSVHeader.folded(value): .references([CSVHeader.name(ofColumn: selected.column)])
      ]
      for (name, text) in selected.captures { meanings[CSVHeader.folded(name)] = .constant(text) }
      for (row, name) in names.enumerated() {
        // One name stands for what the column is called, several for the rows of the header.
        let text =
          names.count == 1 && !fillsHeader
          ? selected.label : header.text(of: selected.column, row: row, fills: fillsHeader)
        meanings[CSVHeader.folded(name)] = .constant(text)
      }
      return Cell(column: selected.column, names: meanings, key: header.names[selected.column])
    }
  }
}
