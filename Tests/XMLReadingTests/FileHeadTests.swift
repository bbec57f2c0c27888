import Testing
import XMLReading

@Suite("The head of an XML file")
struct FileHeadTests {
  private let text = """
    <?xml version="1.0"?>
    <d:Data xmlns:d="http://example.edu/data" date="2025-01-02">
      <Record><SCHTEACH/><SCHTEACH/></Record>
      <Record><A><B/></A></Record>
    """

  @Test("It shows the root and which elements there are, although the bytes end early")
  func structure() throws {
    let head = try #require(XMLFileHead(Array(text.utf8)))
    #expect(head.rootName == "Data")
    #expect(head.namespaceURI == "http://example.edu/data")
    #expect(head.rootAttributes.map { "\($0.localName)=\($0.value)" } == ["date=2025-01-02"])
    let known = ["/Data", "/Data/Record/SCHTEACH", "//B", "A/B", "/Data//B", "/*/*", "/Data/*/A", "d:Data"]
    for pattern in known { #expect(head.contains(try XMLElementPattern(pattern)), "\(pattern)") }
    let unknown = ["/Record", "/Data/SCHTEACH", "//C", "/Data/Record/B", "/*/*/*/*/*", "x:Data", "/B//A"]
    for pattern in unknown { #expect(!head.contains(try XMLElementPattern(pattern)), "\(pattern)") }
  }

  @Test("It is cut anywhere without harm")
  func cut() throws {
    let bytes = Array(text.utf8)
    for count in bytes.indices {
      let head = XMLFileHead(Array(bytes[..<count]))
      #expect(head == nil || head?.rootName == "Data")
    }
  }

  @Test("What is not XML, or would be refused, has none")
  func none() {
    for text in ["", "Name,Year\n", "\u{1F}\u{8B}", "<!DOCTYPE r [<!ENTITY a 'b'>]><r/>"] {
      #expect(XMLFileHead(Array(text.utf8)) == nil)
    }
  }
}
