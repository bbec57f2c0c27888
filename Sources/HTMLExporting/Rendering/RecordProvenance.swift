import PortfolioModel

/// Where the values of one record come from.
struct RecordProvenance {
  let record: String
  private(set) var uses: [Use] = []

  /// Fields that come from one place.
  struct Use {
    let place: Place
    fileprivate(set) var fields: [FieldName]
  }

  enum Place: Hashable {
    case source(importNumber: Int64, line: Int, elementPath: String?)
    case decision(Int64)
  }

  init(record: String) { self.record = record }

  mutating func add(_ field: FieldName, from place: Place) {
    guard let index = uses.firstIndex(where: { $0.place == place }) else {
      uses.append(Use(place: place, fields: [field]))
      return
    }
    if !uses[index].fields.contains(field) { uses[index].fields.append(field) }
  }
}
