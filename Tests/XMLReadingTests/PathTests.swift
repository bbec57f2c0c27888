import Testing

@testable import XMLReading

@Suite("Paths")
struct PathTests {
  static let article = """
    <Article id="A1">
      <Title>On <i>mice</i></Title>
      <Ids><Id type="doi">10.1/x</Id><Id type="pmid">123</Id><Id/></Ids>
      <Authors complete="Y">
        <Author orcid="0000"><Last>Rivera</Last><First>Ana</First></Author>
        <Author><Last>Okafor</Last><Aff>Here</Aff><Aff>There</Aff></Author>
        <Author><Group>The <Last>Trialists</Last></Group></Author>
      </Authors>
      <References><Reference><Ids><Id type="doi">10.9/cited</Id></Ids></Reference></References>
    </Article>
    """

  static func select(_ expression: String) throws -> [String] {
    let path = try XMLPath(expression)
    var values: [String] = []
    _ = try Reading(article) { record in
      values = record.select(path).map { $0.text(.collapsed) }
      return ""
    }
    return values
  }

  @Test(
    "A path finds what XPath says it finds",
    arguments: [
      ("Title", ["On mice"]),
      ("./Title/i", ["mice"]),
      ("Ids/Id[@type='doi']", ["10.1/x"]),
      ("Ids/Id[@type=\"pmid\"]/@type", ["pmid"]),
      ("Ids/Id[@type!='doi']", ["123"]),
      ("Ids/Id[not(@type)]", [""]),
      ("//Id[@type='doi']", ["10.1/x", "10.9/cited"]),
      ("Ids/Id[2]", ["123"]),
      ("Ids/Id[last()]", [""]),
      ("Ids/Id[@type][last()]", ["123"]),
      ("Authors/Author[2]/Aff[1]", ["Here"]),
      ("Authors/Author/Aff[last()]", ["There"]),
      ("Authors/Author[@orcid]/Last", ["Rivera"]),
      ("Authors/Author[Last='Okafor']/Aff", ["Here", "There"]),
      ("Authors/Author[Aff and not(First)]/Last", ["Okafor"]),
      ("Authors/Author[First or Group]//Last", ["Rivera", "Trialists"]),
      ("Authors/Author[Group/Last='Trialists']", ["The Trialists"]),
      ("//Last", ["Rivera", "Okafor", "Trialists"]),
      ("//Author//Last/..", ["RiveraAna", "OkaforHereThere", "The Trialists"]),
      ("//Last[1]", ["Rivera", "Okafor", "Trialists"]),
      ("Authors/Author/Aff/..", ["OkaforHereThere"]),
      ("Title | Title/i/.. | Title", ["On mice"]),
      ("Title/text()", ["On"]),
      ("@id", ["A1"]),
      ("@*", ["A1"]),
      ("/Article/@id", ["A1"]),
      ("/*/Authors/@complete | @id", ["A1", "Y"]),
      ("Ids/Id[1]/../../Title", ["On mice"]),
      ("Authors/*[1]/*", ["Rivera", "Ana"]),
      ("Authors/Author[.='RiveraAna']/Last", ["Rivera"]),
      ("Nothing/here", []),
      ("//Id | //Last", ["10.1/x", "123", "", "Rivera", "Okafor", "Trialists", "10.9/cited"]),
    ])
  func walks(expression: String, expected: [String]) throws {
    #expect(try XMLPath(expression).isSimple)
    #expect(try Self.select(expression) == expected)
    // libxml2's own XPath agrees.
    var byLibxml2: [String] = []
    _ = try Reading(Self.article) { record in
      byLibxml2 = record.store.evaluator.evaluate(expression, at: record.index, in: record.store)
        .map { XMLMatch(store: record.store, kind: $0).text(.collapsed) }
      return ""
    }
    #expect(byLibxml2 == expected)
  }

  @Test(
    "What is beyond the simple paths is evaluated by libxml2",
    arguments: [
      ("count(Authors/Author)", ["3"]),
      ("substring-after(Ids/Id[1],'/')", ["x"]),
      ("*[local-name()='Title']", ["On mice"]),
      ("Authors/Author[starts-with(Last,'O')]/Last", ["Okafor"]),
      ("Authors/Author[position()>1]/Last", ["Okafor"]),
      ("Ids/Id[@type='doi']/following-sibling::Id[1]/@type", ["pmid"]),
      ("boolean(Nothing)", ["false"]),
      ("concat(@id,':',Authors/@complete)", ["A1:Y"]),
    ])
  func evaluates(expression: String, expected: [String]) throws {
    #expect(try !XMLPath(expression).isSimple)
    #expect(try Self.select(expression) == expected)
  }

  @Test("A match knows its line and its place, however it was found")
  func places() throws {
    for expression in ["Ids/Id[2]/@type", "Ids/Id[position()=2]/@type"] {
      let path = try XMLPath(expression)
      let reading = try Reading(Self.article) { record in
        record.select(path).map { "\($0.line) \($0.path)" }.joined()
      }
      #expect(reading.records == ["3 /Article/Ids/Id[2]/@type"])
    }
  }

  @Test("Each record is asked anew")
  func fallbackPerRecord() throws {
    let path = try XMLPath("string-length(.)")
    let reading = try Reading("<r><p>a</p><p>bcd</p></r>", records: ["/r/p"]) { $0.text(at: path) ?? "" }
    #expect(reading.records == ["1", "3"])
  }

  @Test("A name matches in every namespace, a prefix as it is written")
  func namespaces() throws {
    let text = "<r xmlns:a='u' xmlns:b='v'><a:x>1</a:x><b:x a:k='2'>3</b:x><x>4</x></r>"
    func values(_ expression: String) throws -> [String] {
      let path = try XMLPath(expression)
      var values: [String] = []
      _ = try Reading(text) { record in
        values = record.select(path).map { $0.text() }
        return ""
      }
      return values
    }
    #expect(try values("x") == ["1", "3", "4"])
    #expect(try values("b:x") == ["3"])
    #expect(try values("x/@k") == ["2"])
    #expect(try values("x/@a:k") == ["2"])
    #expect(try values("x/@b:k") == [])
    #expect(try values("*[namespace-uri()='v']") == ["3"])
  }

  @Test(
    "A wrong path says where it is wrong",
    arguments: [
      ("", "1: A name is missing here."),
      ("a/", "3: A name is missing here."),
      ("a[@b='x", "6: The text that begins here has no end quote."),
      ("a[1", "4: A position stands alone in its brackets."),
      ("a[b=]", "5: A text in quotes is missing here."),
      ("a]", "2: This is not expected here."),
      ("count(a:b)", "8: A prefix cannot be used with functions; write *[local-name()='name']."),
      ("a[$x]", "3: There are no variables in a path."),
    ])
  func wrongPaths(expression: String, expected: String) {
    #expect {
      _ = try XMLPath(expression)
    } throws: { error in
      guard let error = error as? XMLPathError else { return false }
      let found = "\(error.column): \(error.message)"
      if found != expected { Issue.record("\(found)") }
      return error.expression == expression
    }
  }
}
