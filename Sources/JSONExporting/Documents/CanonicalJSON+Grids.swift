import DossierAssembly

extension CanonicalJSON {
  mutating func write(_ targets: Figure.Targets) {
    object { json in
      json.member("amountName", targets.amountName)
      json.member("periods", targets.periods)
      json.member("rows", targets.rows) { json, row in
        json.object { json in
          json.member("name", row.name)
          json.member("points", row.points) { json, point in
            json.line { json in
              json.member("amount", point.amount)
              json.member("period", point.period)
              json.member("target", point.target)
            }
          }
        }
      }
      json.member("targetName", targets.targetName)
      json.member("type", "targets")
      json.member("unit", targets.unit)
    }
  }

  mutating func write(_ matrix: Figure.Matrix) {
    object { json in
      json.member("columns", matrix.columns)
      json.member("rows", matrix.rows) { json, row in
        json.line { json in
          json.member("counts", row.counts) { $0.number(Double($1)) }
          json.member("name", row.name)
        }
      }
      json.member("type", "matrix")
    }
  }
}
