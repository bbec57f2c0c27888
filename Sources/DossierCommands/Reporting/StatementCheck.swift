import DossierAssembly
import Importing
import PortfolioModel

/// What is to be said of one statement.
struct StatementCheck {
  let kind: String
  let words: Int
  /// The limits of the templates that use it, in words, in the order of the templates.
  let limits: [(template: String, words: Int)]
  /// In the order of the text, what is about all of it first.
  let findings: [Diagnostic]

  init(
    _ statement: DossierAssembly.Statement, portfolio: Portfolio, drafts: [(DossierTemplate, Document)],
    request: AssemblyRequest
  ) {
    kind = statement.kind
    words = statement.wordCount
    var limits: [(template: String, words: Int)] = []
    for (template, _) in drafts {
      for limit in template.sections.flatMap({ $0.wordLimits(of: statement.kind) }) {
        limits.append((template.id, limit))
      }
    }
    self.limits = limits
    var problems = StatementReview.mistakes(in: statement, calendar: request.calendar)
    problems += StatementReview.citations(in: statement, of: portfolio)
    // What a figure is depends on the period of the section that shows the statement.
    for (_, document) in drafts {
      for problem in document.statementProblems
      where problem.statement == statement.kind && !problems.contains(where: { $0.isSame(as: problem) }) {
        problems.append(problem)
      }
    }
    let words = words
    var findings = limits.filter { words > $0.words }.map {
      Diagnostic.tooLong(statement.kind, words: words, limit: $0.words, template: $0.template)
    }
    var placed = problems.map { Diagnostic($0) }
    placed += NumberClaims.find(in: statement.markdown).map { Diagnostic($0, statement: statement.kind) }
    placed += StatementConcerns.patients(in: statement.markdown, file: "statement \(statement.kind)")
    placed.sort {
      ($0.place?.line ?? 0, $0.place?.column ?? 0, $0.code) < ($1.place?.line ?? 0, $1.place?.column ?? 0, $1.code)
    }
    findings += placed
    self.findings = findings
  }
}

extension StatementProblem {
  /// Whether both are about one place, and say the same of it.
  fileprivate func isSame(as other: StatementProblem) -> Bool {
    (kind, line, column) == (other.kind, other.line, other.column)
  }
}

extension SectionTemplate {
  /// The limits that the section, and those within, set for a kind of statement.
  fileprivate func wordLimits(of kind: String) -> [Int] {
    blocks.compactMap { block in
      if case .statement(let statement) = block, statement.kind == kind { statement.wordLimit } else { nil }
    } + subsections.flatMap { $0.wordLimits(of: kind) }
  }
}
