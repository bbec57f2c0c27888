import Importing
import PortfolioModel
import PortfolioStore
import Testing

/// What holds of any career, over real exports.
@Suite(.enabled(if: RealFiles.arePresent, "needs ../shared/data"))
struct RealFileProperties {
  @Test func `real files: twice, undone, redone and read again, the portfolio is the same`() throws {
    var looked = 0
    for file in try RealFiles.files() {
      var person = RealFiles.FirstPerson()
      try? file.importer.observe(Source(fileName: file.name, bytes: file.bytes), into: &person)
      let career = try Career(named: person.name ?? "Ada Abara")
      let day = CalendarDay(year: 2024, month: 1, day: 1)
      let empty = try career.json()
      let report = try career.bring(file.bytes, named: file.name, importer: file.importer, day: day)
      guard case .imported = report.status else { continue }
      looked += 1
      let whole = try career.json()
      let again = try career.bring(file.bytes, named: file.name, importer: file.importer, day: day)
      #expect(again.status == .alreadyImported(number: 1), "\(file.name)")
      try career.file.undo(1)
      #expect(try career.json() == empty, "\(file.name)")
      try career.file.redo(1)
      #expect(try career.json() == whole, "\(file.name)")
      let outcomes = try career.replay(
        try career.file.sources(), with: [file.importer.descriptor.id: file.importer])
      #expect(outcomes.allSatisfy { $0.difference?.isEmpty == true }, "\(file.name)")
      #expect(try career.json() == whole, "\(file.name)")
      try career.file.undo(2)
      #expect(try career.json() == whole, "\(file.name)")
    }
    #expect(looked >= 15)
  }
}
