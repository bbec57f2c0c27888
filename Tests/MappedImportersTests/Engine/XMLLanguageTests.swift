import Importing
import MappedImporters
import PortfolioModel
import Testing

@Suite("What a mapping says of several elements")
struct XMLLanguageTests {
  /// A mapping whose one rule is given.
  private func mapping(_ rule: String, _ more: String = "") -> String {
    """
    mapping: list
    version: 1
    format: xml
    system: list
    summary: List
    identify: { root: List }
    null: []
    \(more)
    records:
      - kind: scholarlyProduct
        element: /List/Work
    \(rule.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
    """
  }

  @Test("Of several paths to parts the first that leads anywhere is taken")
  func preferredPart() throws {
    let rule = """
      each: ["Source[@by='hand']", "Source[@by='index']", "Source[1]"]
      key: ["@id"]
      fields: { title: Title }
      """
    let reading = try EngineReading(
      """
      <List>
      <Work><Source by='index' id='1'><Title>Indexed</Title></Source><Source by='hand' id='2'><Title>Typed</Title></Source></Work>
      <Work><Source by='x' id='3'><Title>First</Title></Source><Source by='x' id='4'><Title>Second</Title></Source></Work>
      <Work/>
      </List>
      """, with: mapping(rule, "leaveOut: [//@by, //@id, Source]"))
    #expect(
      reading.summary == """
        scholarlyProduct 2 | key 2 | title: Typed
        scholarlyProduct 3 | key 3 | title: First
        """)
    #expect(reading.skipped == ["no rule applies": 1])
  }

  @Test("An activity of several people is one for each of them, and an element counts once")
  func severalPeople() throws {
    let rule = """
      person: { each: People/Person, ids: { username: "@u" }, name: Name }
      fields: { title: Title }
      """
    let reading = try EngineReading(
      """
      <List>
      <Work><Title>A</Title><People><Person u='ana'/><Person u='ben'/><Person u='ana'/></People></Work>
      <Work><Title>B</Title></Work>
      </List>
      """, with: mapping(rule))
    #expect(
      reading.summary == """
        scholarlyProduct 2 | of ana username=ana | title: A
        scholarlyProduct 2 | of ben username=ben | title: A
        """)
    #expect(reading.rejected == 1)
    #expect(reading.rowsRead == 2)
  }

  @Test("A reference leads to the element of its id in the context, and nothing in it is evaluated")
  func reference() throws {
    let rule = """
      fields: { title: Title, venue: follow(In)/Name, keywords: follow(About) }
      """
    let reading = try EngineReading(
      """
      <List>
      <Places><Place id='p1'><Name>Journal of Rounds</Name></Place><Place id='p2'><Name>Another</Name></Place>
      <Subject id='s1'>teaching</Subject></Places>
      <Work><Title>A</Title><In>/List/Places/Place[@id='p1']</In><About>#s1</About></Work>
      <Work><Title>B</Title><In>/List/Places/Place[@id="p2"]</In><About>s1</About></Work>
      <Work><Title>C</Title><In>/List/Places/Place[@id='p1' or true()]</In></Work>
      <Work><Title>D</Title><In>/List/Places/Place[1]</In></Work>
      </List>
      """, with: mapping(rule, "context: [/List/Places]"))
    #expect(
      reading.summary == """
        scholarlyProduct 4 | title: A | venue: Journal of Rounds | keywords: teaching
        scholarlyProduct 5 | title: B | venue: Another | keywords: teaching
        scholarlyProduct 6 | title: C | venue: Journal of Rounds
        scholarlyProduct 7 | title: D
        """)
  }

  @Test("One of several values is taken, white space is collapsed, and a list may have several separators")
  func values() throws {
    let rule = """
      fields:
        title: { path: Title, take: first, whitespace: collapse }
        venue: { path: Title, take: last }
        keywords: { path: Key, separator: [";", "|"] }
        pages: { path: Page, take: first, pattern: '^p(\\d+)$' }
      """
    let reading = try EngineReading(
      """
      <List><Work><Title>One
          line</Title><Title>Two</Title><Key>a; b|c</Key><Page>x</Page><Page>p7</Page></Work></List>
      """, with: mapping(rule))
    #expect(
      reading.summary == """
        scholarlyProduct 1 | title: One line | venue: Two | keywords: a; b; c | pages: 7 | [Page: x; p7]
        """)
  }

  @Test("What an element says of the whole file is a warning, and counts as nothing")
  func warnings() throws {
    let more = """
      warn:
        - { element: /List/Next, when: { path: ., present: true }, message: The list goes on., remedy: Get the rest. }
        - { element: /List/Error, message: The service failed. }
        - { element: /List/Work, message: Nobody is named. }
      """
    let reading = try EngineReading(
      """
      <List>
      <Next/><Next>page 2</Next>
      <Error code='busy'/>
      <Work><Title>A</Title></Work>
      <Work><Title>B</Title></Work>
      </List>
      """, with: mapping("fields: { title: Title }", more))
    #expect(reading.rowsRead == 2)
    #expect(
      reading.problems == """
        file:2 (/List/Next[2]): warning XML020: The list goes on. “page 2” Get the rest.
        file:3 (/List/Error[1]): warning XML020: The service failed. “busy” Look at the file; the rest of it is read.
        file:4 (/List/Work[1]): warning XML020: Nobody is named. Look at the file; the rest of it is read.
        """)
  }

  @Test("A wrong word and a reference that leads nowhere are reported with their place")
  func mistakes() {
    let text = mapping(
      """
      fields:
        title: { path: Title, take: middle }
        venue: follow(In/Name
      """)
    #expect(
      MappingReader.read(text, fileName: "list.yml").diagnostics.map { "\($0.code) \($0.place?.line ?? 0)" } == [
        "MAP007 13", "MAP009 14",
      ])
  }
}
