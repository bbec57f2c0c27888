import DossierAssembly
import HTMLExporting
import Testing

/// What holds for every page, whatever the document.
@Suite("A page")
struct PageStructureTests {
  static let documents = [SampleDocument.make(), SmallDocument.document, HostileDocument.document]

  @Test("closes every element that it opens", arguments: documents.indices)
  func isBalanced(index: Int) throws {
    let markup = try Markup(Pages.html(Self.documents[index]))
    #expect(markup.elements.count > 50)
  }

  @Test("has one first heading, and no level is skipped", arguments: documents.indices)
  func headings(index: Int) throws {
    let markup = try Markup(Pages.html(Self.documents[index]))
    let levels = markup.elements.compactMap { element in
      element.name.count == 2 && element.name.first == "h" ? element.name.last?.wholeNumberValue : nil
    }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test("gives every place an id of its own, and every link inside leads to one", arguments: documents.indices)
  func links(index: Int) throws {
    let markup = try Markup(Pages.html(Self.documents[index]))
    let ids = markup.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(!ids.contains(""))
    let targets = markup.elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(targets.count > 10)
    // A browser takes links inside of links apart.
    #expect(!markup.all("a").contains { $0.parents.contains("a") })
    for target in targets { #expect(ids.contains(String(target.dropFirst())), "\(target)") }
    for element in markup.elements {
      for id in element.attributes["aria-labelledby", default: ""].split(separator: " ") {
        #expect(ids.contains(String(id)))
      }
    }
  }

  @Test("needs no network and no script", arguments: documents.indices)
  func isSelfContained(index: Int) throws {
    let markup = try Markup(Pages.html(Self.documents[index]))
    let names = Set(markup.elements.map(\.name))
    #expect(names.isDisjoint(with: ["script", "link", "iframe", "img", "object", "embed", "base", "form"]))
    for element in markup.elements {
      #expect(element.attributes["src"] == nil)
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" })
      if let address = element.attributes["href"] {
        let isSafe = ["#", "https://", "http://", "mailto:"].contains { address.hasPrefix($0) }
        #expect(isSafe, "\(address)")
      }
    }
    let styles = markup.all("style").map(\.text).joined()
    #expect(!styles.contains("url("))
    #expect(!styles.contains("@import"))
  }

  @Test("describes every table and every drawing", arguments: documents.indices)
  func descriptions(index: Int) throws {
    let html = try Pages.html(Self.documents[index])
    let markup = try Markup(html)
    // Tables of the owner's own text have no caption.
    let tables = markup.all("table").filter { !$0.parents.contains("div") || $0.parents.last != "div" }
    #expect(tables.isEmpty)
    for head in markup.all("th") where head.parents.contains("section") && head.attributes["data-label"] != nil {
      #expect(head.attributes["scope"] == "row")
    }
    let drawings = markup.all("svg")
    #expect(!drawings.isEmpty)
    for drawing in drawings { #expect(drawing.attributes["role"] == "img") }
    #expect(markup.all("title").count == drawings.count + 1)
    #expect(markup.all("desc").count == drawings.count)
  }

  @Test("is the same, byte for byte, from the same document")
  func isDeterministic() throws {
    let first = try HTMLExporter(templates: Pages.shipped()).export(SampleDocument.make())
    let second = try HTMLExporter(templates: Pages.shipped()).export(SampleDocument.make())
    #expect(first.map(\.name) == ["promotion.html"])
    #expect(first.map(\.name) == second.map(\.name))
    #expect(first.map(\.bytes) == second.map(\.bytes))
  }

  @Test("says its language, title, name, page and date")
  func frame() throws {
    let html = try Pages.html(SampleDocument.make())
    let markup = try Markup(html)
    #expect(markup.all("html").first?.attributes["lang"] == "en")
    #expect(markup.all("title").first?.text == "Miriam A. Okonkwo-Hale, MD, MEd: Promotion dossier")
    #expect(html.contains(#"@top-left { content: "Miriam A. Okonkwo-Hale, MD, MEd"; }"#))
    #expect(html.contains(#"@bottom-left { content: "1 July 2025"; }"#))
    #expect(html.contains(#"@bottom-right { content: "Page " counter(page) " of " counter(pages); }"#))
    let first = markup.all("a").first
    #expect(first?.attributes["href"] == "#main")
    #expect(first?.attributes["class"] == "skip")
  }

  @Test("leaves out what is missing, and where values come from, when it is told to")
  func leavesOut() throws {
    let sample = SampleDocument.make()
    let document = Document(
      templateID: sample.templateID, title: sample.title, titlePage: sample.titlePage,
      periodLabel: sample.periodLabel, audience: .external, asOf: sample.asOf, sections: sample.sections, gaps: [],
      emptySections: sample.emptySections, sources: sample.sources, decisions: sample.decisions)
    let html = try Pages.html(document, options: HTMLExportOptions(fileName: "a.html", showsProvenance: false))
    #expect(!html.contains("What is missing"))
    #expect(!html.contains("teaching-2013-2025.csv"))
    let markup = try Markup(html)
    let ids = Set(markup.elements.compactMap { $0.attributes["id"] })
    let targets = markup.elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    for target in targets { #expect(ids.contains(String(target.dropFirst())), "\(target)") }
  }

  @Test("leads from a record to its file and line, and back")
  func provenance() throws {
    let markup = try Markup(Pages.html(SmallDocument.document))
    let row = try #require(markup.elements.first { $0.attributes["id"] == "T-7K3Q" })
    #expect(row.name == "tr")
    let entry = try #require(markup.elements.first { $0.attributes["id"] == "from-T-7K3Q" })
    #expect(entry.text == "T-7K3Q 2; contact hours: † 4")
    let paper = try #require(markup.elements.first { $0.attributes["id"] == "from-P-1ABC" })
    #expect(paper.text == "P-1ABC 7 Set/Article[1]")
    let links = markup.elements.compactMap { $0.attributes["href"] }
    #expect(links.contains("#from-T-7K3Q"))
    #expect(links.contains("#T-7K3Q"))
    #expect(links.contains("#decision-4"))
  }
}
