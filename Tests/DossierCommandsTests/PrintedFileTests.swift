import DossierCommands
import Foundation
import PortfolioModel
import Testing

/// Files as browsers write them, made by hand.
@Suite("A printed file") struct PrintedFileTests {
  /// A file of these objects, numbered from 1, with a table of their places.
  private func file(_ objects: [String], trailer: String = "/Root 1 0 R /Info 2 0 R") -> [UInt8] {
    var text = "%PDF-1.4\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    return Array("\(text)\(table)trailer\n<<\(trailer)>>\nstartxref\n\(start)\n%%EOF\n".utf8)
  }

  private static let catalog = "<</Type /Catalog /Pages 3 0 R /Dests 7 0 R>>"
  private static let info = """
    <</Title (A \\(small\\) one: \\))
    /Creator (Mozilla/5.0 \\(X11; Linux x86_64\\))
    /CreationDate (D:20261122202830+00'00')
    /ModDate (D:20261122202830+00'00')>>
    """

  @Test func `tells the page of each place`() throws {
    let bytes = file([
      Self.catalog, Self.info, "<</Type /Pages /Kids [4 0 R 6 0 R]>>", "<</Type /Pages /Kids [5 0 R 8 0 R]>>",
      "<</Type /Page>>", "<</Type /Page /MediaBox [0 0 612 -792.5]>>",
      "<</teaching [8 0 R /XYZ 0 1 0]\n/R#C3#A9sum#C3#A9 [5 0 R /XYZ 0 1 0] /last 9 0 R /gone [44 0 R /XYZ 0 1 0]>>",
      "<</Type /Page /Note (a \\( in it) /Code <00ff> /Is true>>", "[6 0 R /Fit]",
    ])
    let numbers = try #require(PrintedFile(bytes)?.pageNumbers)
    #expect(numbers == ["teaching": 2, "Résumé": 1, "last": 3])
  }

  @Test func `tells nothing where it is built in another way`() throws {
    for text in [
      "%PDF-1.7\n", "%PDF-1.7\nstartxref\n9\n%%EOF", "%PDF-1.7\nxref\n0 9999999\nstartxref\n9\n%%EOF",
      "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R\nstartxref\n9\n%%EOF",
      "%PDF-1.7\n" + String(repeating: "[", count: 100_000) + "\nstartxref\n9\n%%EOF",
    ] {
      let printed = try #require(PrintedFile(Array(text.utf8)))
      #expect(printed.pageNumbers == nil, "\(text.prefix(60))")
    }
  }

  @Test func `with pages that lead in a circle tells nothing`() throws {
    let bytes = file([Self.catalog, Self.info, "<</Kids [4 0 R]>>", "<</Kids [3 0 R]>>", "", "", "<<>>"])
    #expect(try #require(PrintedFile(bytes)).pageNumbers == nil)
  }

  @Test func `cut anywhere, tells nothing that is not so`() throws {
    let bytes = file([
      Self.catalog, Self.info, "<</Kids [4 0 R]>>", "<</Type /Page>>", "", "", "<</teaching [4 0 R /XYZ 0 1 0]>>",
    ])
    #expect(PrintedFile(bytes)?.pageNumbers == ["teaching": 1])
    for count in 5..<bytes.count - 7 {
      let printed = try #require(PrintedFile(Array(bytes.prefix(count))))
      #expect(printed.pageNumbers == nil || printed.pageNumbers == ["teaching": 1], "\(count) bytes")
    }
  }

  @Test func `is of the day that it is given, and of this program`() throws {
    var printed = try #require(PrintedFile(file([Self.catalog, Self.info])))
    let before = printed.bytes.count
    printed.setDay(CalendarDay("2025-09-01") ?? .unixEpoch)
    let text = String(decoding: printed.bytes, as: UTF8.self)
    #expect(printed.bytes.count == before)
    #expect(
      text.contains(
        """
        <</Title (A \\(small\\) one: \\))
        /Creator (dossier)                         \u{20}
        /CreationDate (D:20250901000000+00'00')
        /ModDate (D:20250901000000+00'00')>>
        """))
  }

  @Test func `without a word about itself stays as it is`() throws {
    for bytes in [file([Self.catalog, "<<>>"]), file([Self.catalog], trailer: "/Root 1 0 R"), Array("%PDF-2.0".utf8)] {
      var printed = try #require(PrintedFile(bytes))
      printed.setDay(.unixEpoch)
      #expect(printed.bytes == bytes)
    }
  }

  @Test func `is a PDF file`() { #expect(PrintedFile(Array("<html>".utf8)) == nil) }
}
