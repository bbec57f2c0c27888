import PortfolioModel
import Testing

/// Where fields are found.
@Suite struct ShapeTests {
  @Test func `A name is found at its place, whatever others there are`() {
    let long = String(repeating: "A column with a very long title, ", count: 4)
    let names: [FieldName] =
      ["title", "pages", "", "url", "issue"] + (0..<60).map { FieldName("column\($0)") }
      + [FieldName(long + "one"), FieldName(long + "two"), FieldName("Größe"), FieldName("\u{5927}")]
    let shape = Shape(names)
    for (place, name) in names.enumerated() { #expect(shape.position(of: name) == place, "\(name)") }
    for name in ["Title", "page", "column60", long + "three", long, "Grösse", "x"] {
      #expect(shape.position(of: FieldName(name)) == nil, "\(name)")
    }
    #expect(Shape([]).position(of: "title") == nil)
  }

  @Test func `A name that comes twice has its first place`() {
    #expect(Shape(["url", "title", "url"]).position(of: "url") == 0)
  }

  @Test func `Letters are the same however they are composed`() {
    #expect(Shape(["title", "Gro\u{308}ße"]).position(of: "Größe") == 1)
    #expect(Shape(["Größe"]).position(of: "Gro\u{308}ße") == 0)
  }
}
