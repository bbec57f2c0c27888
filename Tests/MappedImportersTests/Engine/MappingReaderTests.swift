import Importing
import MappedImporters
import Testing

@Suite("Mapping files")
struct MappingReaderTests {
  private func problems(_ text: String) -> String {
    MappingReader.read(text, fileName: "log.yml").diagnostics.map(\.description).joined(separator: "\n")
  }

  @Test("All problems of a mapping are reported at once, each with line, column and the nearest names")
  func allProblems() {
    let text = """
      mapping: Log
      version: one
      format: csv
      system: log
      sumary: Teaching log
      identify: { columns: [A] }
      dialect: { delimeter: ";" }
      records:
        - kind: teachingActivty
          fields: { title: A }
        - kind: teaching-activities
          when: { column: A, matches: '(' }
          fields:
            titel: A
            sessions: { const: many }
            method: { const: lectur }
            spans: { column: B, format: [M/q/yyyy] }
            topic: { column: B, capture: year }
            contactHours: { column: C, basis: weekly }
            coTeachers: { count: rows }
      """
    #expect(
      problems(text) == """
        log.yml:1:1: error MAP004: A mapping needs “summary”. Add “summary: …” to the file.
        log.yml:1:10: error MAP002: “mapping” takes lower-case letters, digits and hyphens. “Log” Write lower-case letters, digits and hyphens here.
        log.yml:2:10: error MAP002: “version” takes a whole number from 1. “one” Write a whole number from 1 here.
        log.yml:5:1: error MAP003: A mapping has no key “sumary”. Did you mean summary?
        log.yml:7:12: error MAP003: dialect has no key “delimeter”. Did you mean delimiter?
        log.yml:9:11: error MAP006: There is no record kind “teachingActivty”. Did you mean teachingActivity or teaching-activities?
        log.yml:12:33: error MAP008: “matches” is not a regular expression: expected ')'. “(” Put a backslash before characters that are meant literally, and the whole in single quotes.
        log.yml:14:7: error MAP005: The kind teachingActivity has no field “titel”. Did you mean title?
        log.yml:15:26: error MAP010: “many” cannot be a value of the field. Write a number such as 24 or 4.35.
        log.yml:16:24: warning MAP011: The vocabulary teachingMethod has no “lectur”. Did you mean lecture?
        log.yml:17:35: error MAP008: “M/q/yyyy” is not a date format. Write it like M/d/yyyy or d MMM yyyy, with other letters in '…', or use Season yyyy, AY or Medline.
        log.yml:18:14: error MAP002: The value comes from several places: column, capture. Give one of column, path, const, template, concat, firstOf, capture.
        log.yml:19:41: error MAP007: “basis” cannot be “weekly”. Use one of year, session, total, unstated.
        log.yml:20:19: error MAP002: “coTeachers” is made of several rows, and the rule has no groupBy. Add groupBy: […] to the rule, or take the value from a column.
        """)
  }

  @Test("What is not YAML is reported where it ends to be")
  func notYAML() {
    #expect(
      problems("mapping: a\n  version: [1\n")
        == "log.yml:2:10: error MAP001: The file is not well-formed YAML: mapping values are not allowed in this context. Check indentation, colons and quotes there; put texts with special characters in single quotes."
    )
    #expect(
      problems("mapping: a\nmapping: b\n")
        == "log.yml:1:1: error MAP001: The keys mapping occur twice in one place. Check indentation, colons and quotes there; put texts with special characters in single quotes."
    )
    #expect(
      problems("")
        == "log.yml: error MAP002: The mapping file is empty. Begin with mapping, version, format, system and summary.")
  }

  @Test("Paths and patterns of XML are checked")
  func paths() {
    let text = """
      mapping: feed
      version: 1
      format: xml
      system: feed
      summary: Feed
      identify: { root: Data }
      columns: { a: [b] }
      records:
        - kind: honour
          element: /Data/Record[1]
          fields: { title: "A[" }
        - kind: honour
          fields: { title: A }
      """
    #expect(
      problems(text) == """
        log.yml:7:1: error MAP003: A mapping for xml has no key “columns”. Leave it out; keys for this format are ignore, context, warn.
        log.yml:10:14: error MAP009: “/Data/Record[1]” is not an element pattern: “Record[1]” is not an element name or *; a record pattern has no conditions. Write the way from the root, /Data/Record/SCHTEACH, or //NAME for an element anywhere.
        log.yml:11:22: error MAP009: “A[” is not a path: A name is missing here. Write the way from the record's element, such as Article/Journal/Title or ../@username.
        log.yml:12:5: error MAP004: A record of an XML file needs “element”. Say which elements are records.
        """)
  }

  @Test("A token that the vocabulary does not have is a warning, and the mapping can be used")
  func unknownToken() {
    let reading = MappingReader.read(
      """
      mapping: log
      version: 1
      format: csv
      system: log
      summary: Log
      identify: { columns: [A] }
      records:
        - kind: teachingActivity
          fields:
            method: { column: A, values: { L: lectur } }
      """, fileName: "log.yml")
    #expect(reading.mapping != nil)
    #expect(
      reading.diagnostics.map(\.description) == [
        "log.yml:10:41: warning MAP011: The vocabulary teachingMethod has no “lectur”. Did you mean lecture?"
      ])
  }

  @Test("Every code is in the catalogue once, with its explanation")
  func catalogue() {
    let entries =
      MappingDiagnostics.catalogue + ValueDiagnostics.catalogue + CSVDiagnostics.catalogue + XMLDiagnostics.catalogue
      + DraftDiagnostics.catalogue
      + SheetDiagnostics.catalogue
    let codes = entries.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(entries.allSatisfy { $0.title.count > 5 && $0.explanation.hasSuffix(".") })
  }
}
