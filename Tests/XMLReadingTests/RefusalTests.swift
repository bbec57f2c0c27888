import Testing
import XMLReading

@Suite("Files that ask for too much")
struct RefusalTests {
  private func outcome(
    _ text: String, _ change: (inout XMLLimits) -> Void = { _ in }
  ) throws -> XMLOutcome {
    var limits = XMLLimits()
    change(&limits)
    return try Reading(text, records: ["/r/p"], limits: limits) { _ in "" }.result.outcome
  }

  @Test("An internal DTD subset is refused, so no entity can grow: billion laughs")
  func billionLaughs() throws {
    let text = """
      <?xml version="1.0"?>
      <!DOCTYPE r [
        <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
      ]>
      <r><p>&c;</p></r>
      """
    #expect(try outcome(text) == .refused(.internalSubset, line: 2))
  }

  @Test("An external entity is refused with the subset that declares it")
  func externalEntity() throws {
    let text = "<!DOCTYPE r SYSTEM 'a[b' [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><r><p>&x;</p></r>"
    #expect(try outcome(text) == .refused(.internalSubset, line: 1))
  }

  @Test("A DOCTYPE that only names a DTD is accepted, and the DTD is not read")
  func externalDTD() throws {
    for name in ["/etc/passwd", "file:///etc/passwd", "http://127.0.0.1:1/x.dtd"] {
      let reading = try Reading("<!DOCTYPE r SYSTEM '\(name)'><r><p>x</p></r>", records: ["/r/p"])
      #expect(reading.records == ["<p>x</p>"])
      #expect(reading.result.outcome == .complete)
      #expect(reading.result.problems == [])
    }
  }

  @Test("XInclude stays an element")
  func xinclude() throws {
    let include = "<p xmlns='http://www.w3.org/2001/XInclude' href='/etc/passwd' parse='text'/>"
    let reading = try Reading("<r>\(include)</r>", records: ["/r/p"])
    #expect(reading.records == ["<p href='/etc/passwd' parse='text'></p>"])
  }

  @Test("A start tag of 2 MB is refused, with the records before it delivered")
  func startTag() throws {
    let long = String(repeating: "x", count: 2 << 20)
    for tag in ["<p a='\(long)'/>", "<p\(String(repeating: " ", count: 2 << 20))/>", "<\(long)/>"] {
      let reading = try Reading("<r>\n<p/>\n<p/>\n\(tag)\n</r>", records: ["/r/p"])
      #expect(reading.result.outcome == .refused(.startTagTooLong(limit: 1 << 20), line: 4))
      #expect(reading.result.recordCount == 2)
      #expect(reading.result.problems.map(\.code) == [.refused])
      #expect(reading.result.problems.first?.message == "A start tag is longer than 1048576 bytes.")
    }
  }

  @Test("A long start tag that ends within one piece is refused too")
  func startTagInOnePiece() throws {
    #expect(
      try outcome("<r>\n<p a='1234567'/></r>") { $0.startTagLength = 10 }
        == .refused(.startTagTooLong(limit: 10), line: 2))
    #expect(try outcome("<r><p a='12345'/></r>") { $0.startTagLength = 16 } == .complete)
  }

  @Test("Too many attributes are refused")
  func attributes() throws {
    let attributes = (0..<6).map { "a\($0)='>'" }.joined(separator: " ")
    #expect(
      try outcome("<r>\n<p \(attributes)/></r>") { $0.attributesPerElement = 5 }
        == .refused(.tooManyAttributes(limit: 5), line: 2))
    #expect(try outcome("<r><p \(attributes)/></r>") { $0.attributesPerElement = 6 } == .complete)
  }

  @Test("Too many namespaces in force are refused, those of closed elements do not count")
  func namespaces() throws {
    func declarations(_ name: String) -> String {
      (0..<3).map { "xmlns:\(name)\($0)='u'" }.joined(separator: " ")
    }
    for end in ["></p>", "/>"] {
      let nested =
        "<r \(declarations("a"))>\n<p \(declarations("b"))\(end)\n<p \(declarations("c"))\(end)</r>"
      #expect(
        try outcome(nested) { $0.namespacesInScope = 5 } == .refused(.tooManyNamespaces(limit: 5), line: 2))
      #expect(try outcome(nested) { $0.namespacesInScope = 6 } == .complete)
    }
  }

  @Test("Elements nested too deeply are refused")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      "<r>" + String(repeating: "<p>", count: depth - 1) + String(repeating: "</p>", count: depth - 1) + "</r>"
    }
    #expect(try outcome(nested(256)) == .complete)
    #expect(try outcome(nested(257)) == .refused(.tooDeep(limit: 256), line: 1))
    #expect(try outcome(nested(1_000_000)) == .refused(.tooDeep(limit: 256), line: 1))
  }

  @Test("Too many different names are refused: of elements, attributes, instructions, namespaces, entities")
  func names() throws {
    let kinds: [(Int) -> String] = [
      { "<p\($0)/>" }, { "<p a\($0)=''/>" }, { "<?p\($0)?>" }, { "<p xmlns='u\($0)'/>" }, { "<p>&e\($0);</p>" },
    ]
    for kind in kinds {
      let many = (0..<25_000).map(kind).joined(separator: "\n")
      let outcome = try outcome("<!DOCTYPE r SYSTEM 'x'><r>\n\(many)</r>")
      guard case .refused(.tooManyNames(limit: 20_000), let line) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      #expect((19_990...20_010).contains(line))
    }
    let same = String(repeating: "<p a='1'/>", count: 50_000)
    #expect(try outcome("<r>\(same)</r>") == .complete)
  }

  @Test("A record that does not fit in memory is refused")
  func recordSize() throws {
    let big = String(repeating: "x", count: 5_000)
    let small = String(repeating: "<p>\(String(repeating: "x", count: 500))</p>", count: 20)
    #expect(
      try outcome("<r>\n<p>\(big)</p></r>") { $0.recordSize = 4_000 }
        == .refused(.recordTooLarge(limit: 4_000), line: 2))
    #expect(try outcome("<r>\(small)</r>") { $0.recordSize = 4_000 } == .complete)
  }

  @Test("A file larger than the limit is refused")
  func fileSize() throws {
    let text = "<r><p/></r>"
    #expect(try outcome(text) { $0.fileSize = 10 } == .refused(.fileTooLarge(limit: 10), line: 1))
    #expect(try outcome(text) { $0.fileSize = 11 } == .complete)
  }

  @Test("A section or instruction longer than 10 MB breaks the file off")
  func longConstructs() throws {
    let long = String(repeating: "x", count: 11_000_000)
    for text in ["<![CDATA[\(long)]]>", "<?p \(long)?>"] {
      let reading = try Reading("<r><p/>\n\(text)</r>", records: ["/r/p"])
      #expect(reading.result.recordCount == 1)
      guard case .brokenOff(_, _, let reason) = reading.result.outcome else {
        Issue.record("\(reading.result.outcome)")
        continue
      }
      #expect(reason == "A section, value or instruction here is longer than the 10 MB that are read.")
    }
  }

  @Test("What follows a comment, section, instruction or value is checked again", arguments: [1, 2, 3, 100])
  func checksAgain(pieceSize: Int) throws {
    let constructs = [
      "<!---->", "<!-- - -->", "<![CDATA[]]>", "<![CDATA[]]]]>", "<![CDATA[>]] ]>]]>", "<?p?>", "<?p ??>",
      "<?p > ?x?>", "<q></q>", "<q/>", "<q a='>'/>", "<q a=\"'>\"></q>", "<q\n/>", "</r ><r>", "&#60;", "x > y",
    ]
    var limits = XMLLimits()
    limits.attributesPerElement = 1
    for construct in constructs {
      let text = "<s><r>\(construct)\n<p a='1' b='2'/></r></s>"
      let reading = try Reading(text, records: ["//p"], pieceSize: pieceSize, limits: limits)
      let line = construct.contains("\n") ? 3 : 2
      #expect(
        reading.result.outcome == .refused(.tooManyAttributes(limit: 1), line: line), "\(construct)")
    }
  }

  @Test("The line of what is refused is where it begins, in pieces of any size", arguments: 1...7)
  func lineInPieces(pieceSize: Int) throws {
    let text = "<?xml version='1.0'?>\n<!-- \n -->\n<!DOCTYPE r\n\nSYSTEM 'x'\n[]><r/>"
    let reading = try Reading(text, pieceSize: pieceSize)
    #expect(reading.result.outcome == .refused(.internalSubset, line: 4))
  }

  @Test("Long comments and texts that nobody asked for are passed over")
  func longIgnored() throws {
    let long = String(repeating: "x\n", count: 5_500_000)
    let reading = try Reading("<r><p/>\n<!--\(long)--><q>\(long)</q><p/></r>", records: ["/r/p"]) { "\($0.line)" }
    #expect(reading.records == ["1", "11000002"])
    #expect(reading.result.outcome == .complete)
  }

  @Test("Only so many problems are listed, all are counted, and the last is what ended the reading")
  func problems() throws {
    var limits = XMLLimits()
    limits.listedProblems = 2
    let reading = try Reading("<r><p><x:a/><x:b/><x:c/></p>", records: ["/r/p"], limits: limits)
    #expect(reading.result.problems.map(\.code) == [.undefinedPrefix, .undefinedPrefix, .brokenOff])
    #expect(reading.result.problemCount == 4)
  }

  @Test("Markup inside comments, CDATA, instructions and values is not taken for markup")
  func quotedMarkup() throws {
    let text = """
      <!DOCTYPE r PUBLIC "a'b" 'c>[d'>
      <!-- <!DOCTYPE x [ - > <a ' --><?x <!DOCTYPE x [ ? > ?><?y?>
      <r a="!DOCTYPE x [ '" b='>"'><p><![CDATA[<!DOCTYPE x [ ]] ]>]]]></p><p/></r>
      """
    let reading = try Reading(text, records: ["/r/p"])
    #expect(reading.records == ["<p><!DOCTYPE x [ ]] ]>]</p>", "<p></p>"])
    #expect(reading.result.outcome == .complete)
  }
}
