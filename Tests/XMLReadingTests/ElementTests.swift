import Testing

@testable import XMLReading

@Suite("Elements")
struct ElementTests {
  @Test("The text of mixed content is that of all descendants, in order")
  func mixedContent() throws {
    let reading = try Reading("<t>Effects of <i>p53</i> on <b>H<sub>2</sub>O</b>.<!-- no --><?no?></t>") {
      $0.text()
    }
    #expect(reading.records == ["Effects of p53 on H2O."])
  }

  @Test("Whitespace is kept, trimmed or collapsed")
  func whitespace() throws {
    let reading = try Reading("<t>\n  one\t\n two &#xD; </t>") { element in
      [XMLWhitespace.preserved, .trimmed, .collapsed]
        .map { element.text($0).debugDescription }.joined(separator: " ")
    }
    #expect(reading.records == [#""\n  one\t\n two \r " "one\t\n two" "one two""#])
  }

  @Test("Bytes of a text can be had without a string")
  func bytes() throws {
    let reading = try Reading("<t> a  b </t>") { element in
      element.withTextBytes(.collapsed) { bytes in
        bytes.indices.map { "\(bytes[$0])" }.joined(separator: ",")
      }
    }
    #expect(reading.records == ["97,32,98"])
  }

  @Test("Attributes are found by local name, and by prefix where one is given")
  func attributes() throws {
    let reading = try Reading("<t xmlns:d='u' d:id='1' id='2' note='a &lt; &#38; &quot;b&quot;'/>") { element in
      [XMLName("id"), "d:id", "x:id", "note"].map { element.attribute($0) ?? "-" }.joined(separator: "|")
    }
    #expect(reading.records == ["1|1|-|a < & \"b\""])
  }

  @Test("Children, parents and namespaces are reached without a path")
  func navigation() throws {
    let reading = try Reading("<t xmlns='u'><a/>text<b xmlns='v'/><a n='2'/></t>") { element in
      let children = element.children.map { "\($0.localName){\($0.namespaceURI ?? "")}\($0.path)" }
      let first = element.firstChild("a")?.parent?.localName ?? "-"
      let isNamed = element.isNamed("t") && !element.isNamed("x:t") && !element.isNamed("a")
      return (children + [first, "\(isNamed)", "\(element.firstChild("c") == nil)"])
        .joined(separator: " ")
    }
    #expect(reading.records == ["a{u}/t/a[1] b{v}/t/b a{u}/t/a[2] t true true"])
  }

  @Test("HTML's entities are resolved where the DOCTYPE names a DTD, others are kept and reported")
  func entities() throws {
    let reading = try Reading(
      """
      <!DOCTYPE r PUBLIC "-//X//Y" "http://example.edu/x.dtd">
      <r>
      <p t="M&uuml;ller &custom; &amp;uuml;">M&uuml;ller &custom;<b>&nbsp;x</b> &amp;uuml;</p>
      </r>
      """, records: ["//p"])
    #expect(
      reading.records == [
        "<p t='Müller &custom; &uuml;'>Müller &custom;<b>\u{A0}x</b> &uuml;</p>"
      ])
    let problem = XMLProblem(
      severity: .warning, code: .undefinedEntity, line: 3, column: 0,
      message: "Nothing defines the entity “&custom;”; the text keeps it as it is.")
    #expect(reading.result.problems == [problem, problem])
    #expect(reading.result.outcome == .complete)
  }

  @Test("More references than libxml2 would take for an attack are still read")
  func manyEntities() throws {
    let text = "<!DOCTYPE r SYSTEM 'x'><r>" + String(repeating: "&eacute;", count: 30_000) + "</r>"
    let reading = try Reading(text) { "\($0.text().count)" }
    #expect(reading.records == ["30000"])
    #expect(reading.result.outcome == .complete)
  }

  @Test("A prefix that nothing declares is a warning, and the local name is read")
  func undefinedPrefix() throws {
    let reading = try Reading("<r>\n<zs:p zs:a='1'>x</zs:p></r>", records: ["/r/p"])
    #expect(reading.records == ["<zs:p zs:a='1'>x</zs:p>"])
    #expect(reading.result.problems.map(\.code) == [.undefinedPrefix, .undefinedPrefix])
    #expect(reading.result.problems.map(\.line) == [2, 2])
    #expect(reading.result.problems.first?.message == "Namespace prefix zs for a on p is not defined")
    #expect(reading.result.outcome == .complete)
  }
}
