import DossierAssembly
import PortfolioModel

extension CanonicalJSON {
  /// Writes a table; as a block it says its type, within a figure it does not.
  mutating func write(_ table: Table, type: String? = nil) {
    object { json in
      json.member("caption", table.caption)
      json.member("columns", table.columns) { json, column in
        json.line { json in
          json.member("id", column.id)
          json.member("isNumeric", column.isNumeric)
          json.member("title", column.title)
          json.member("unit", column.unit)
        }
      }
      json.member("groups", table.groups) { $0.write($1) }
      json.member("id", table.id)
      json.member("notes", table.notes.map(\.text))
      json.writeTotals(table.totals)
      json.member("type", type)
    }
  }

  private mutating func write(_ group: Table.Group) {
    object { json in
      json.member("rows", group.rows) { json, row in
        json.object { json in
          json.member("cells", row.cells) { $0.write($1) }
          json.member("recordID", row.recordID)
        }
      }
      json.member("title", group.title)
      json.writeTotals(group.totals)
    }
  }

  private mutating func writeTotals(_ totals: [Cell]?) {
    guard let totals else { return }
    member("totals", totals) { $0.write($1) }
  }

  /// Writes a cell on one line, since a table of many is read by rows.
  mutating func write(_ cell: Cell) {
    line { json in
      if case .number(_, let decimals) = cell.content { json.member("decimals", decimals) }
      json.member("isCorrected", cell.isCorrected)
      switch cell.content {
      case .text: json.member("kind", "text")
      case .number: json.member("kind", "number")
      case .absent: json.member("kind", "absent")
      case .suppressed: json.member("kind", "suppressed")
      case .records: json.member("kind", "records")
      }
      json.member("origins", cell.origins) { $0.write($1) }
      switch cell.content {
      case .text(let text):
        if !cell.references.isEmpty { json.member("references", cell.references) }
        json.member("value", text)
      case .number(let number, _): json.member("value", number)
      case .absent: break
      case .suppressed(let reason): json.member("reason", reason)
      case .records(let records): json.member("recordIDs", records)
      }
    }
  }

  mutating func write(_ origin: Cell.Origin) {
    line { json in
      switch origin {
      case .source(let record, let field, let importNumber, let line, let elementPath):
        json.member("elementPath", elementPath)
        json.member("field", field.rawValue)
        json.member("importNumber", importNumber)
        json.member("kind", "source")
        json.member("line", line)
        json.member("recordID", record)
      case .decision(let record, let field, let number):
        json.member("decisionNumber", number)
        json.member("field", field.rawValue)
        json.member("kind", "decision")
        json.member("recordID", record)
      case .computed(let records):
        json.member("kind", "computed")
        json.member("recordIDs", records)
      }
    }
  }
}
