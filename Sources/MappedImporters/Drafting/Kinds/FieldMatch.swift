import PortfolioModel

/// A column that may be a field.
struct FieldMatch: Hashable {
  let column: Int
  let field: FieldName
  /// How well title and values fit, 0…1.
  let quality: Double
  /// How well the title alone fits, 0…1.
  let likeness: Double
}
