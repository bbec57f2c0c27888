import Testing

@testable import SheetReading

@Suite("Cells")
struct CellTests {
  @Test(
    "Numbers have fifteen digits and nothing behind the last",
    arguments: [
      ("3", "3"), ("3.0", "3"), ("-12.50", "-12.5"), ("0", "0"), ("-0", "0"), ("1E+2", "100"), ("1.5E-3", "0.0015"),
      ("0.30000000000000004", "0.3"), ("0.1", "0.1"), ("1.2345678901234568E+17", "123456789012346000"),
      ("99999999999999.99", "100000000000000"), ("45000.333333333336", "45000.3333333333"), ("1E-20", "1E-20"),
      ("2.5e30", "2.5E+30"), ("0000000218250097", "218250097"), ("1234567890123456789", "1234567890123456789"),
    ])
  func numbers(source: String, expected: String) {
    #expect(NumberText.text(source) == expected)
  }

  @Test("What is no number is none", arguments: ["", "abc", "inf", "nan", "1,5"])
  func noNumbers(source: String) {
    #expect(NumberText.text(source) == nil)
  }

  @Test("A date is what the calendar of its workbook says, with the day that Lotus 1-2-3 invented")
  func dates() {
    let of1900 = [0, 1, 59, 60, 61, 36526, 45488.4, 45488.999999, 2_958_465, 2_958_466, -1].map {
      SerialDate($0, base: .from1900)?.text(.day) ?? "none"
    }
    #expect(
      of1900 == [
        "none", "1900-01-01", "1900-02-28", "none", "1900-03-01", "2000-01-01", "2024-07-15T09:36:00", "2024-07-16",
        "9999-12-31", "none", "none",
      ])
    let of1904 = [0, 1, 60, 44026].map { SerialDate($0, base: .from1904)?.text(.day) ?? "none" }
    #expect(of1904 == ["1904-01-01", "1904-01-02", "1904-03-01", "2024-07-15"])
  }

  @Test(
    "A number format says what a number means",
    arguments: [
      ("General", .plain), ("0.00", .plain), ("#,##0.00 [$€-407]", .plain), ("0.00E+00", .plain), ("0%", .percent),
      ("0.0%;[Red]-0.0%", .percent), ("000000", .padded(digits: 6)), ("00000;@", .padded(digits: 5)), ("0", .plain),
      ("dd/mm/yyyy", .day), ("m/d/yy h:mm", .day), ("d-mmm", .day), ("[$-409]dddd, mmmm dd, yyyy", .day),
      ("yyyy\\-mm\\-dd;@", .day), ("m/d/yy h:mm:ss AM/PM", .day), ("mmm-yy", .month), ("[$-409]mmmm yyyy;@", .month),
      ("mm/yyyy", .month), ("yyyy", .year), ("h:mm AM/PM", .time), ("mm:ss.0", .time), ("[h]:mm", .elapsed),
      ("[mm]:ss", .elapsed), ("\"day \"0", .plain), ("0\\d", .plain), ("[Red]0.0", .plain), ("@", .plain),
      ("mmmm", .day), ("# ?/?", .plain), ("hh:mm dd/mm/yyyy", .day), ("yyyy/m", .month), ("", .plain),
    ] as [(String, NumberFormat)])
  func formats(code: String, expected: NumberFormat) {
    #expect(NumberFormat(code: code) == expected)
  }

  @Test("A month that was typed without a day has none")
  func months() {
    let text = { (number: String, format: NumberFormat) in
      CellNumber(number, format: format, base: .from1900)?.text ?? "none"
    }
    #expect(text("45474", .month) == "2024-07")
    // A day that is there, though it is not shown, was typed.
    #expect(text("45488", .month) == "2024-07-15")
    #expect(text("45292", .year) == "2024")
    #expect(text("0.07", .percent) == "7%")
    #expect(text("412", .padded(digits: 5)) == "00412")
    #expect(text("0.395833333333333", .time) == "09:30")
    #expect(text("1.5", .elapsed) == "36:00")
    #expect(text("0.5", .day) == "12:00")
  }

  @Test("Cells are called by letters and numbers")
  func references() {
    #expect(
      [1, 26, 27, 52, 53, 702, 703, 16_384].map { CellReference.letters(column: $0) }
        == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"])
    #expect(CellReference.read("$XFD$1048576").map { [$0.column, $0.row] } == [16_384, 1_048_576])
    for text in ["", "A", "7", "XFE1", "A1048577", "A0", "1A", "A1B", "A99999999999999999999"] {
      #expect(CellReference.read(text) == nil, "\(text)")
    }
  }
}
