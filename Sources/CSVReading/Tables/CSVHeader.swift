/// The columns' names, as the file has them: some empty, some more than once.
package struct CSVHeader: Sendable, Hashable {
  /// The header's rows as written.
  package let rows: [CSVTextRow]
  /// One name per column.
  package let names: [String]
  private let indices: [String: [Int]]

  /// The number of columns.
  package var count: Int { names.count }

  package init(rows: [CSVTextRow], join: String?, trimsNames: Bool) {
    self.rows = rows
    let width = (join == nil ? rows.first?.fields.count : rows.map(\.fields.count).max()) ?? 0
    var names: [String] = []
    var indices: [String: [Int]] = [:]
    for column in 0..<width {
      let parts = rows.prefix(join == nil ? 1 : rows.count).compactMap { row -> String? in
        guard column < row.fields.count else { return nil }
        let part = row.fields[column]
        return trimsNames ? part.trimmingWhiteSpace() : part
      }
      let name = parts.filter { !$0.isEmpty }.joined(separator: join ?? "")
      names.append(name)
      indices[name, default: []].append(column)
    }
    self.names = names
    self.indices = indices
  }

  /// The column of a name; of a repeated one, the nth of them, from 0.
  package func index(of name: String, nth: Int = 0) -> Int? {
    guard let columns = indices[name], columns.indices.contains(nth) else { return nil }
    return columns[nth]
  }

  /// All columns of a name, from the left.
  package func indices(of name: String) -> [Int] { indices[name] ?? [] }

  /// Names that more than one column has, the empty one left out, in the order of their first column.
  package var repeatedNames: [String] {
    names.indices.compactMap { column in
      let name = names[column]
      guard !name.isEmpty, let columns = indices[name], columns.count > 1, columns.first == column else {
        return nil
      }
      return name
    }
  }

  /// What a header row has in a column; nil beyond its end.
  package func field(row: Int, column: Int) -> String? {
    guard rows.indices.contains(row), rows[row].fields.indices.contains(column) else { return nil }
    return rows[row].fields[column]
  }
}
