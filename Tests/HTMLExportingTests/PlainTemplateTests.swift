import Testing

@testable import HTMLExporting

/// Templates that are filled without the Mustache library.
@Suite("A plain page template")
struct PlainTemplateTests {
  private static var fields: PageFields {
    [
      "title": .text("Rounds & <wards>"), "markup": .text("<b>bold</b>"), "isShown": .flag(true),
      "isHidden": .flag(false),
      "none": .nothing, "empty": .list([]),
      "rows": .list([
        .object(["name": .text("one"), "title": .text("its own"), "note": .text("'n'")]),
        .object(["name": .text("two"), "note": .nothing]),
        .object(["name": .text("three"), "more": .list([.object(["name": .text("inner")])])]),
      ]),
      "inner": .object(["name": .text("within")]),
    ]
  }

  /// Every shape of a tag, alone on its line and not, with blanks before and after.
  private static let texts = [
    "", "plain", "plain\n", "{{title}}", "{{{markup}}} {{&markup}} {{ title }}\n", "a {{unknown}} b",
    "{{! a comment }}\nafter", "  {{! a comment }}  \nafter", "before {{! a comment }} after",
    "{{! two\nlines }}\nafter",
    "{{#isShown}}yes{{/isShown}}{{#isHidden}}no{{/isHidden}}",
    "{{^isShown}}no{{/isShown}}{{^isHidden}}yes{{/isHidden}}",
    "{{#none}}no{{/none}}{{^none}}yes{{/none}}{{#unknown}}no{{/unknown}}{{^unknown}}yes{{/unknown}}",
    "{{#title}}[{{title}}]{{/title}}{{^title}}no{{/title}}", "{{#empty}}no{{/empty}}{{^empty}}yes{{/empty}}",
    "<ul>\n{{#rows}}\n<li>{{name}}: {{title}}{{#note}} ({{note}}){{/note}}{{^note}}, no note{{/note}}</li>\n{{/rows}}\n</ul>\n",
    "  {{#rows}}  \n    {{name}}\n  {{/rows}}\nend", "{{#rows}}\r\n{{name}}\r\n{{/rows}}\r\nend\r\n",
    "{{#rows}}{{#more}}{{name}} of {{title}}{{/more}}{{/rows}}", "{{#inner}}{{name}} {{title}}{{/inner}}{{name}}",
    "{{#rows}} {{name}}\n{{/rows}} after", " {{#isShown}} one\n two {{/isShown}} three\n",
    "{{#isShown}}\n\n{{/isShown}}\n\n",
    "x{{#isShown}}\n{{/isShown}}\ny", "{ {title} } {{title}}}", "\t{{#isShown}}\n\tin\n\t{{/isShown}}",
    "{{#isShown}}  ",
    "{{isShown}} {{isHidden}} {{none}}", "{{#isShown}}{{^isHidden}}\nboth\n{{/isHidden}}{{/isShown}}\n",
  ]

  @Test("is filled as the library fills it", arguments: texts)
  func alike(text: String) throws {
    guard let template = PlainTemplate(text) else {
      // What the library takes for a mistake is no plain template either.
      #expect(throws: PageTemplateError.self) { try Self.library(text) }
      return
    }
    let expected = try Self.library(text).renderWithLibrary("note", Self.fields)
    #expect(template.render(Self.fields).string == expected.string)
  }

  @Test(
    "has no partials, blocks, transforms, dots or other delimiters",
    arguments: [
      "{{> school}}", "{{<layout}}{{/layout}}", "{{$block}}{{/block}}", "{{upper(title)}}", "{{#rows}}{{.}}{{/rows}}",
      "{{inner.name}}", "{{=<% %>=}}", "{{% CONTENT_TYPE:TEXT}}",
    ])
  func notPlain(text: String) { #expect(PlainTemplate(text) == nil) }

  @Test("is what all shipped pages are")
  func shipped() throws {
    for (name, text) in try Pages.shipped().files where name.hasSuffix(".mustache") {
      #expect(PlainTemplate(text) != nil, "\(name)")
    }
  }

  private static func library(_ text: String) throws -> PageLibrary {
    try PageLibrary(Pages.shipped().overridden(by: ["note.mustache": text]))
  }
}
