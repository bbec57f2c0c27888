import SheetReading
import TestSupport
import Testing
import ZipArchives

/// Workbooks that are damaged, or made to do harm. None is more than a few megabytes, and each is refused in a moment.
@Suite("Hostile workbooks")
struct HostileWorkbookTests {
  private static let sheet = WorkbookFixture.Sheet("S", rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
  private let good = WorkbookFixture([sheet])
  private let sheetPart = "xl/worksheets/sheet1.xml"

  /// The fixture with another text for one of its parts.
  private func changed(_ name: String, _ text: String) -> [UInt8] {
    var fixture = good
    fixture.parts = fixture.parts.map { $0.name == name ? ($0.name, text) : $0 }
    return fixture.bytes
  }

  @Test("A workbook that is cut off is refused")
  func cut() {
    let bytes = good.bytes
    #expect(SheetText.of(bytes) == "[S]\n1: A number 1\n")
    let expected =
      "refused: The workbook is damaged, or was not copied to its end (not a zip archive).\n"
    for length in [bytes.count / 2, bytes.count - 1, 30, 4] {
      #expect(SheetText.of(Array(bytes[..<length])) == expected, "\(length) bytes")
    }
  }

  @Test("Any byte may be wrong without a crash, and what is read then is the same or nothing")
  func anyByte() {
    let bytes = good.bytes
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x55
      let text = SheetText.of(damaged)
      // Names and attributes of parts that are not needed, and dates, may be anything.
      #expect(text.hasPrefix("refused: ") || text.hasPrefix("["), "byte \(index): \(text)")
    }
  }

  @Test("A wrong check sum is refused")
  func checkSum() throws {
    var bytes = try #require(
      ZipWriter.archive(good.parts.map { ($0.name, Array($0.text.utf8)) }, isPacked: false))
    let place = try #require(bytes.firstRange(of: Array("<v>1</v>".utf8)))
    bytes[place.lowerBound + 3] = UInt8(ascii: "2")
    #expect(
      SheetText.of(bytes) == """
        refused: The workbook is damaged: its part xl/worksheets/sheet1.xml cannot be read (crc error).

        """)
  }

  @Test("A part that grows beyond all measure is refused before it is unpacked, whichever it is")
  func bombs() {
    let zeros = String(repeating: "<row/>", count: 4_000_000)
    let unpacked = "<worksheet><sheetData>\(zeros)</sheetData></worksheet>"
    #expect(
      SheetText.of(changed(sheetPart, unpacked))
        == "refused: The workbook's part xl/worksheets/sheet1.xml would grow beyond all measure when it is unpacked.\n")
    #expect(
      SheetText.of(changed("xl/sharedStrings.xml", unpacked))
        == "refused: The workbook's part xl/sharedStrings.xml would grow beyond all measure when it is unpacked.\n")
    #expect(
      SheetText.of(changed("xl/workbook.xml", unpacked))
        == "refused: The workbook's part xl/workbook.xml would grow beyond all measure when it is unpacked.\n")
  }

  @Test("A part is unpacked no further than its archive says")
  func lies() {
    let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 100_000)
    let bytes = changed(sheetPart, "<worksheet><sheetData>\(rows)</sheetData></worksheet>")
    #expect(
      SheetText.of(HostileZip.declaring(1_000, of: sheetPart, in: bytes))
        == "refused: The workbook is damaged: its part xl/worksheets/sheet1.xml cannot be read (more comes out of it than it says).\n"
    )
    #expect(
      SheetText.of(HostileZip.declaring(0xFFFF_FFF0, of: sheetPart, in: good.bytes))
        == "refused: The workbook's part xl/worksheets/sheet1.xml would grow beyond all measure when it is unpacked.\n")
  }

  @Test("More parts than any program writes are refused")
  func manyParts() {
    var limits = ZipLimits()
    limits.entries = 5
    #expect(
      SheetText.of(good.bytes, limits: limits)
        == "refused: The workbook has more than 5 parts, as none that a program writes.\n")
    limits.entries = 6
    #expect(SheetText.of(good.bytes, limits: limits) == "[S]\n1: A number 1\n")
  }

  @Test("Parts are counted wherever the bytes are cut")
  func countsInPieces() {
    let bytes = good.bytes
    for size in [1, 2, 3, 4, 5, 7, 64, bytes.count] {
      var count = ZipEntryCount(limit: 5)
      for start in stride(from: 0, to: bytes.count, by: size) {
        #expect(!count.isBeyondLimit || start > 0)
        count.add(Array(bytes[start..<min(bytes.count, start + size)]))
      }
      #expect(count.isBeyondLimit, "pieces of \(size)")
      var enough = ZipEntryCount(limit: 6)
      for start in stride(from: 0, to: bytes.count, by: size) {
        enough.add(Array(bytes[start..<min(bytes.count, start + size)]))
      }
      #expect(!enough.isBeyondLimit, "pieces of \(size)")
    }
  }

  @Test("Parts that lie over one another are refused")
  func overlaps() {
    let bytes = HostileZip.overlapping(good.bytes, times: 2_000, size: 1_000_000)
    #expect(
      SheetText.of(bytes)
        == "refused: Parts of the workbook lie over one another, as in a file that is made to do harm.\n")
  }

  @Test("A file larger than what is held in memory is refused")
  func large() {
    var limits = ZipLimits()
    limits.fileSize = good.bytes.count - 1
    #expect(SheetText.of(good.bytes, limits: limits) == "refused: The workbook is larger than 0 MB.\n")
  }

  @Test("A part that is there twice is refused, since programs differ about which of them counts")
  func twice() {
    var fixture = good
    fixture.parts.append(("XL/worksheets/sheet1.xml", fixture.parts[5].text))
    #expect(
      SheetText.of(fixture.bytes)
        == "refused: The workbook is damaged: its part xl/worksheets/sheet1.xml cannot be read (the part is there twice).\n"
    )
  }

  @Test("Entities, depth and broken XML in any part are refused with their line")
  func xml() {
    #expect(
      SheetText.of(
        changed("xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY a \"ha\">]>\n<sst><si><t>&a;</t></si></sst>"))
          == """
          refused: The workbook's part xl/sharedStrings.xml is refused at its line 1: \
          The DOCTYPE contains declarations of its own (an internal subset).

          """)
    #expect(
      SheetText.of(changed(sheetPart, String(repeating: "<a>", count: 1_000)))
        == """
        refused: The workbook's part xl/worksheets/sheet1.xml is refused at its line 1: \
        Elements are nested more than 256 deep.

        """)
    #expect(
      SheetText.of(changed(sheetPart, "<worksheet><sheetData>\n<row><c><v>1</v></c></row>\n<row>"))
        .contains("The workbook's part xl/worksheets/sheet1.xml breaks off in its line 3: "))
  }

  @Test("A part that is missing is named")
  func missing() {
    var fixture = good
    fixture.parts.removeLast()
    #expect(
      SheetText.of(fixture.bytes)
        == "refused: The workbook is damaged: its part xl/worksheets/sheet1.xml cannot be read (it is missing).\n")
  }

  @Test("A cell at the far right of a long table is named instead of a thousand million commas")
  func wide() throws {
    let rows = (1...20_000).map { "<row r=\"\($0)\"><c r=\"\($0 == 57 ? "XFD" : "A")\($0)\"><v>1</v></c></row>" }
    let bytes = WorkbookFixture([WorkbookFixture.Sheet("S", rows: rows.joined())]).bytes
    #expect(throws: WorkbookFailure.tooWide(column: 16_384, row: 57)) { try SheetText.csv(bytes) }
  }

  @Test("Other files that a person takes for a workbook are told apart, with what to do")
  func others() throws {
    func failure(_ bytes: [UInt8]) -> WorkbookFailure? {
      do {
        _ = try Workbook(bytes)
        return nil
      } catch {
        return error as? WorkbookFailure
      }
    }
    func archive(_ names: String...) -> [UInt8] { ZipWriter.archive(names.map { ($0, [60]) }) ?? [] }
    let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 512)
    func inContainer(_ name: String) -> [UInt8] { container + name.utf8.flatMap { [$0, 0] } }
    var binary = good
    binary.parts[0].text = binary.parts[0].text.replacing("workbook.xml", with: "workbook.bin")
    var word = good
    word.parts[0].text = word.parts[0].text.replacing("xl/workbook.xml", with: "word/document.xml")
    let protected = try #require(
      ZipWriter.archive(good.parts.map { ($0.name, Array($0.text.utf8)) }, password: "secret"))
    #expect(failure(protected) == .encrypted)
    #expect(failure(inContainer("EncryptedPackage")) == .encrypted)
    #expect(failure(inContainer("Workbook"))?.message == "The file is an old Excel workbook (.xls).")
    #expect(failure(inContainer("WordDocument"))?.message == "The file is an old Word document (.doc).")
    #expect(failure(binary.bytes)?.message == "The file is a binary Excel workbook (.xlsb).")
    #expect(failure(word.bytes)?.message == "The file is a Word document.")
    #expect(failure(archive("mimetype", "content.xml"))?.message == "The file is an OpenDocument file (.ods).")
    #expect(failure(archive("Index/Document.iwa"))?.message == "The file is a Numbers spreadsheet.")
    #expect(failure(archive("a.csv"))?.message == "The file is an archive (.zip) and not a workbook.")
    #expect(failure(Array("a,b\n".utf8))?.message == "The file is no workbook.")
  }
}
