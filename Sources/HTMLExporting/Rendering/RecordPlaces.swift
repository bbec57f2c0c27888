/// Where a page shows records, and where it says what they come from.
struct RecordPlaces {
  private var numbers = RecordNumbers()
  /// By the number of the record.
  private var places: [Place] = []

  private struct Place {
    /// The row or entry that shows the record first.
    var anchor: String?
    /// The entry of the appendix.
    var explanation: String?
    var hasProvenance = false
  }

  init() { places.reserveCapacity(128) }

  /// How many records there are.
  var count: Int { places.count }

  func number(of record: String) -> Int? { numbers.number(of: record) }

  /// The place that shows a record first.
  func anchor(of record: String) -> String? { number(of: record).flatMap { places[$0].anchor } }

  /// The place that says where the values of a record come from; nil where nothing is known of that.
  func explanation(of record: String) -> String? {
    number(of: record).flatMap { places[$0].hasProvenance ? places[$0].explanation : nil }
  }

  /// Notes that the next row or entry shows a record; only the first is its place.
  mutating func show(_ record: String, claiming registry: inout AnchorRegistry) {
    let number = insert(record)
    guard places[number].anchor == nil else { return }
    places[number].anchor = registry.claim(record)
    explain(number, record, claiming: &registry)
  }

  /// Notes that it is known where values of a record come from; returns the record's number.
  mutating func trace(_ record: String, claiming registry: inout AnchorRegistry) -> Int {
    let number = insert(record)
    if !places[number].hasProvenance {
      places[number].hasProvenance = true
      explain(number, record, claiming: &registry)
    }
    return number
  }

  private mutating func insert(_ record: String) -> Int {
    let number = numbers.insert(record)
    if number == places.count { places.append(Place()) }
    return number
  }

  private mutating func explain(_ number: Int, _ record: String, claiming registry: inout AnchorRegistry) {
    if places[number].explanation == nil { places[number].explanation = registry.claim("from-\(record)") }
  }
}
