package import PortfolioModel

/// Says what in a statement is wrong, before any document is made of it.
package enum StatementReview {
  /// Names and periods that do not exist, and marks that cannot be read: wrong whatever the portfolio holds.
  package static func mistakes(in statement: Statement, calendar: AcademicCalendar) -> [StatementProblem] {
    guard StatementText.mayHoldMarks(statement.markdown) else { return [] }
    let text = StatementText(statement.markdown)
    var problems = self.problems(of: text.faults, in: text, statement: statement.kind)
    for mark in text.marks {
      guard case .figure(let name, let period) = mark.content else { continue }
      let place = text.place(of: mark.range.lowerBound)
      let excerpt = text.text(mark.range)
      if StatementFigure(name) == nil {
        problems.append(.unknownFigure(name, statement: statement.kind, at: place, excerpt: excerpt))
      }
      if let period, !Periods.isPeriod(period, calendar: calendar) {
        problems.append(.unknownPeriod(period, statement: statement.kind, at: place, excerpt: excerpt))
      }
    }
    return problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// Citations of records that the portfolio does not have, has several of, or has hidden.
  package static func citations(in statement: Statement, of portfolio: Portfolio) -> [StatementProblem] {
    guard StatementText.mayHoldMarks(statement.markdown) else { return [] }
    let text = StatementText(statement.markdown)
    let finder = CitationFinder(portfolio)
    var problems: [StatementProblem] = []
    for mark in text.marks {
      guard case .citation(let references) = mark.content else { continue }
      for reference in references {
        guard let record = record(reference, in: text, of: statement.kind, finder: finder, &problems),
          record.isHidden
        else { continue }
        problems.append(
          StatementProblem(
            .hiddenRecord, statement: statement.kind, at: text.place(of: reference.offset),
            "The record is hidden, so every reader sees “\(Prose.Citation.withheldText)”.", excerpt: reference.id,
            remedy: "Cite another, or take its marks back: dossier mark \(record.shortID) --clear."))
      }
    }
    return problems
  }

  static func problems(
    of faults: [StatementText.Fault], in text: StatementText, statement: String
  ) -> [StatementProblem] {
    faults.map { fault in
      let place = text.place(of: fault.offset)
      switch fault.kind {
      case .unclosed(let mark):
        return StatementProblem(
          .unclearMark, statement: statement, at: place, "“\(mark)” is opened and not closed.", excerpt: mark,
          remedy: mark == "{{"
            ? "Close it with “}}” on the same line, or write \\{{ for the signs themselves."
            : "Close it with “]”, or write \\[@ for the signs themselves.")
      case .malformed(let inside, isFigure: true):
        return StatementProblem(
          .unclearMark, statement: statement, at: place, "Between “{{” and “}}” stand a name and at most a period.",
          excerpt: "{{\(inside)}}", remedy: "Write {{teaching.hours.total}} or {{teaching.hours.total career}}.")
      case .malformed(let inside, isFigure: false):
        return StatementProblem(
          .unclearMark, statement: statement, at: place, "A citation holds ids of records and nothing else.",
          excerpt: "[\(inside)]", remedy: "Write [@T-7K3Q], or several with semicolons: [@T-7K3Q; @M-ABCD].")
      }
    }
  }

  /// The record that a citation names; a problem where it is not one.
  static func record(
    _ reference: StatementMark.Reference, in text: StatementText, of statement: String, finder: CitationFinder,
    _ problems: inout [StatementProblem]
  ) -> Record? {
    let place = text.place(of: reference.offset)
    switch finder.find(reference.id) {
    case .one(let record): return record
    case .none:
      problems.append(
        StatementProblem(
          .unknownRecord, statement: statement, at: place, "No record has an id that begins so.",
          excerpt: reference.id,
          remedy: "`dossier records --search WORDS` finds the id of what you mean; import or add it if it is missing."))
    case .several(let records):
      let ids = records.prefix(4).map(\.shortID).joined(separator: ", ")
      problems.append(
        StatementProblem(
          .severalRecords, statement: statement, at: place, "\(records.count) records have an id that begins so.",
          excerpt: reference.id, remedy: "Write more of it: \(ids)."))
    }
    return nil
  }
}

extension StatementProblem {
  static func unknownFigure(
    _ name: String, statement: String, at place: (line: Int, column: Int), excerpt: String
  ) -> StatementProblem {
    let near = nearestNames(to: name, among: StatementFigure.names).first
    return StatementProblem(
      .unknownFigure, statement: statement, at: place, "There is no figure “\(name)”.", excerpt: excerpt,
      remedy: near.map { "Did you mean “\($0)”?" } ?? "`dossier statement figures` lists them.")
  }

  static func unknownPeriod(
    _ period: String, statement: String, at place: (line: Int, column: Int), excerpt: String
  ) -> StatementProblem {
    StatementProblem(
      .unknownPeriod, statement: statement, at: place, "“\(period)” is not a period.", excerpt: excerpt,
      remedy: "Write document, last-academic-year, \(Period.accepted).")
  }
}
