import DossierAssembly
import Foundation
import PortfolioModel
import Testing

@Suite("docs/statements.md")
struct StatementDocumentationTests {
  private static func page() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "docs/statements.md"), encoding: .utf8)
  }

  @Test("has every figure and every ending of one; add the missing ones to the page")
  func isComplete() throws {
    let page = try Self.page()
    var words = StatementFigure.Measure.allCases.map { "`{{\($0.name)}}`" }
    words += StatementFigure.Measure.allCases.flatMap(\.parts).map { "`\($0.token)`" }
    #expect(Set(words).filter { !page.contains($0) }.sorted() == [])
  }

  @Test("names no figure that does not exist")
  func isTrue() throws {
    let page = try Self.page()
    let names = page.matches(of: /\{\{([a-z][A-Za-z0-9.\-]*\.[A-Za-z0-9.\-]*)[^}]*\}\}/).map { String($0.1) }
    #expect(names.count > 20)
    #expect(names.filter { StatementFigure($0) == nil } == [])
  }
}
