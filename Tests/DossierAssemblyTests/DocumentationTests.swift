import Foundation
import PortfolioModel
import Testing

@testable import DossierAssembly

@Suite("docs/dossier-templates.md")
struct DocumentationTests {
  private static func page() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "docs/dossier-templates.md"), encoding: .utf8)
  }

  @Test("names every word of the template language; add the missing ones to the page")
  func isComplete() throws {
    let page = try Self.page()
    var words = BlockTemplate.names + TemplateReader.queryKeys
    words += ComputedColumn.allCases.map(\.rawValue) + Fact.allCases.map(\.rawValue)
    words += Grouping.Computed.allCases.map(\.rawValue) + FigureTemplate.Kind.allCases.map(\.rawValue)
    words += PeriodPolicy.allCases.map(\.rawValue) + RecordQuery.Sort.allCases.map(\.rawValue)
    words += ListTemplate.Format.allCases.map(\.rawValue) + ColumnTemplate.Total.allCases.map(\.rawValue)
    words += Audience.allCases.map(\.rawValue)
    words += TemplateReader.formKeys + DateStyle.allCases.map(\.rawValue)
    words += SummaryTemplate.Measure.allCases.map(\.rawValue)
    words += FileNamePattern.Placeholder.allCases.map { "{\($0.rawValue)}" }
    words += DocumentLayout.TitlePageForm.allCases.map(\.rawValue)
    words += DocumentLayout.Appendix.allCases.map(\.rawValue)
    let missing = Set(words).filter { !page.contains("`\($0)`") }.sorted()
    #expect(missing == [])
  }

  @Test("has a first template that can be read")
  func example() throws {
    let page = try Self.page()
    let start = try #require(page.range(of: "```yaml\n"))
    let end = try #require(page.range(of: "```", range: start.upperBound..<page.endIndex))
    let template = try DossierTemplate(yaml: String(page[start.upperBound..<end.lowerBound]))
    #expect(template.sections.map(\.id) == ["philosophy", "teaching", "publications"])
  }
}
