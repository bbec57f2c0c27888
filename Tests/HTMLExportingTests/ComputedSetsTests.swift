import Testing

@testable import HTMLExporting

/// How the records of computed values are told.
@Suite("The records of computed values")
struct ComputedSetsTests {
  @Test("are listed once, and then named by what they were listed for")
  func references() {
    var sets = ComputedSets()
    func mark(_ place: String, _ row: String) -> ComputedMark {
      ComputedMark(number: place.utf8.count * 100 + row.utf8.count, explanation: "", place: "", isPlace: true)
    }
    func reference(_ place: String, _ row: String, _ column: String, _ records: ClosedRange<Int>)
      -> ComputedSets.Reference
    {
      sets.reference(
        for: ComputedValue(
          mark: mark(place, row), place: place, row: row, columns: [column], records: records.map { "T-\($0)" }))
    }
    #expect(reference("Title page", "Hours", "Hours", 1...9) == .list)
    #expect(reference("Figure", "2024", "UME", 1...4) == .list)
    #expect(reference("Figure", "2024", "GME", 5...7) == .list)
    #expect(reference("Figure", "2024", "Total", 1...7) == .sumOfRow)
    #expect(reference("Figure", "2025", "UME", 8...9) == .list)
    #expect(reference("Figure", "All", "Total", 1...9) == .sumOfPlace)
    #expect(reference("Table", "All", "Total", 1...9) == .sameAs(mark("Title page", "Hours")))
    // Few records are quicker read than looked up.
    #expect(reference("Table", "Other", "Total", 1...3) == .list)
  }
}
