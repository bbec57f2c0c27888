import Importing
import MappedImporters
import PortfolioModel
import Testing

/// How texts become values: each through a mapping with one field.
@Suite("Values")
struct ValueReadingTests {
  private func value(_ text: String, field: String, _ reading: String = "") throws -> String {
    let mapping = """
      mapping: one
      version: 1
      format: csv
      system: one
      summary: One
      identify: { columns: [A] }
      records:
        - kind: \(field.hasPrefix("authors") ? "scholarlyProduct" : "teachingActivity")
          fields: { \(field): { column: A\(reading.isEmpty ? "" : ", " + reading) }, title: Title }
      """
    let quoted = text.replacing("\"", with: "\"\"")
    let reading = try EngineReading("A,Title\n\"\(quoted)\",T\n", with: mapping)
    if let problem = reading.diagnostics.first { return "\(problem.code)" }
    return reading.observations.first?.fields[FieldName(field)]?.text ?? "absent"
  }

  @Test(
    "Dates are read as exports write them, as precise as they are",
    arguments: [
      ("2024", "2024"), ("2024-07", "2024-07"), ("2024-07-15", "2024-07-15"), ("2024-07-15T10:11:12Z", "2024-07-15"),
      ("2024-07-15 10:11", "2024-07-15"), ("2024/7/5", "2024-07-05"), ("07/2024", "2024-07"), ("Jul 2024", "2024-07"),
      ("15 July 2024", "2024-07-15"), ("July 15, 2024", "2024-07-15"), ("4 Sept 2024", "2024-09-04"),
      ("Fall 2024", "Fall 2024"), ("2024 Fall", "Fall 2024"), ("AY2024-25", "AY2024-25"), ("25/12/2024", "2024-12-25"),
      ("12/25/2024", "2024-12-25"), ("04/04/2024", "2024-04-04"), ("2018/12/12 8:36:23 PM EST", "2018-12-12"),
      ("03/04/2025", "VAL002"), ("3/4/25", "VAL002"), ("25/12/24", "VAL002"), ("2024-13", "VAL001"),
      ("31.2.2024", "VAL001"), ("Chair 2024", "VAL001"), ("soon", "VAL001"), ("TBD", "absent"), (" ", "absent"),
    ])
  func dates(text: String, expected: String) throws {
    #expect(try value(text, field: "spans") == expected)
  }

  @Test(
    "A mapping's formats are tried in turn, and nothing else is",
    arguments: [
      ("3/4/25", "[M/d/yyyy, M/d/yy]", "2025-03-04"), ("3/4/1999", "[M/d/yyyy, M/d/yy]", "1999-03-04"),
      ("4/3/69", "d/M/yy", "1969-03-04"), ("20240715", "yyyyMMdd", "2024-07-15"), ("2024-07", "M/d/yyyy", "VAL001"),
      ("Michaelmas 2024", "Season yyyy", "Michaelmas 2024"), ("2018-2019", "AY", "AY2018-19"),
      ("2017 Nov-Dec", "Medline", "2017-11/2017-12"), ("1999 Spring", "Medline", "Spring 1999"),
      ("2020 Jan 5-12", "Medline", "2020-01-05/2020-01-12"), ("2019 Dec-2020 Jan", "Medline", "2019-12/2020-01"),
      ("on 5 Jul 2024", "\"'on' d MMM yyyy\"", "2024-07-05"), ("20240826", "yyyyMMdd", "2024-08-26"),
      ("08262024 09:30", "MMddyyyy", "2024-08-26"), ("202413", "yyyyMM", "VAL001"),
      ("2024082", "yyyyMMdd", "2024-08-02"),
    ])
  func formats(text: String, format: String, expected: String) throws {
    #expect(try value(text, field: "spans", "format: \(format)") == expected)
  }

  @Test(
    "Ranges have their ends, known or not",
    arguments: [
      ("01/13/2020 - 05/06/2020", "2020-01-13/2020-05-06"), ("2019 - present", "2019/.."), ("2019 - ", "2019"),
      ("2020 - 2019", "VAL003"), ("2001", "2001"),
    ])
  func ranges(text: String, expected: String) throws {
    let reading = "rangeSeparator: \" -\", dateOrder: mdy, whenNoEnd: same"
    #expect(try value(text, field: "spans", reading) == expected)
  }

  @Test(
    "Numbers are read with currency, per cent and thousands",
    arguments: [
      ("24", "24"), ("4.35", "4.35"), ("1,250", "1250"), ("$99,836.00", "99836"), ("79.4 %", "79.4"), ("-3", "VAL004"),
      ("1,25", "VAL001"), ("0x10", "VAL001"), ("inf", "VAL001"), ("1 2", "VAL001"), ("twelve", "VAL001"),
    ])
  func numbers(text: String, expected: String) throws {
    #expect(try value(text, field: "sessions") == expected)
  }

  @Test(
    "Hours have a unit and a basis",
    arguments: [
      ("90", "unit: minutes, basis: total", "1.5 total"), ("PT4H30M", "unit: duration", "4.5"),
      ("2 hrs", "basis: session", "2 per session"), ("2 hrs", "unit: minutes", "VAL001"), ("-1", "", "VAL004"),
      ("6 per year", "", "6 per year"),
    ])
  func hours(text: String, reading: String, expected: String) throws {
    #expect(try value(text, field: "contactHours", reading) == expected)
  }

  @Test(
    "Lists, maps and patterns are applied in their order",
    arguments: [
      ("MS3|PGY", "separator: '|', values: { MS3: medClerkship, pgy: resident }", "medClerkship; resident"),
      ("MS3 (12)|?", "separator: '|', pattern: '^(\\w+)', values: { MS3: medClerkship }", "medClerkship"),
      ("Poets", "values: { MS3: medClerkship }", "Poets"),
      ("Poets", "values: { MS3: medClerkship }, otherwise: absent", "absent"),
      ("Poets", "values: { MS3: medClerkship }, otherwise: error", "VAL006"),
      ("Poets", "values: { MS3: medClerkship }, otherwise: other", "other"),
      ("", "default: other", "other"),
      ("Draft", "pattern: '^(Final)', default: other", "other"),
      ("", "values: { a: resident }, otherwise: error, default: other", "other"),
    ])
  func lists(text: String, reading: String, expected: String) throws {
    #expect(try value(text, field: "learnerLevels", reading) == expected)
  }

  @Test(
    "Printed authors are split into their names",
    arguments: [
      ("Griffin DK, O'Connor RE.", "last-initials", "family: Griffin, given: DK; family: O'Connor, given: RE"),
      (
        "Pérez-de la Fuente R.; Wilson L.N.", "last-initials",
        "family: Pérez-de la Fuente, given: R.; family: Wilson, given: L.N."
      ),
      ("Rivera, Ana M.; Okafor, Ben;", "last-first", "family: Rivera, given: Ana M.; family: Okafor, given: Ben"),
      (
        "Prof. Ana M. RiveraBen McDonaldJ.K. Lind-Ek", "first-last-joined",
        "family: Rivera, given: Ana M.; family: McDonald, given: Ben; family: Lind-Ek, given: J.K."
      ),
      ("Ana M. Rivera, Ben van Dam", "first-last", "family: Rivera, given: Ana M.; family: van Dam, given: Ben"),
      ("WHO Group", "last-first", "name: WHO Group"),
    ])
  func authors(text: String, style: String, expected: String) throws {
    #expect(try value(text, field: "authors", "style: \(style)") == expected)
  }
}
