/// A section while it is assembled: what depends on the whole document is filled in at the end.
struct DraftSection: Sendable {
  let id: String
  let title: String
  let remedy: String?
  let period: CoveredPeriod
  /// Whether the section is about the document itself: that it is empty is good news.
  let isAboutDocument: Bool
  var blocks: [DraftBlock]
  var subsections: [DraftSection]
  /// Statements that the template wants and nobody has written.
  var missingStatements: [Gap] = []

  enum DraftBlock: Sendable {
    case finished(Block)
    /// An introduction, which makes no empty section worth showing.
    case introduction(Block)
    case awaiting(Awaited)
  }

  /// What can only be said when everything else is.
  enum Awaited: Sendable {
    case undated
    case gaps
    case provenanceNotes
  }

  /// The section of records without a date, for a template that has no place for them.
  static func undated(period: CoveredPeriod) -> DraftSection {
    DraftSection(
      id: "undated", title: "Undated, not counted in any period", remedy: nil, period: period,
      isAboutDocument: true, blocks: [.awaiting(.undated)], subsections: [])
  }

  /// The section with a remark at its end.
  func adding(_ note: Remark) -> DraftSection {
    var section = self
    if section.subsections.isEmpty {
      section.blocks.append(.finished(.note(note)))
    } else {
      section.subsections[section.subsections.count - 1] = section.subsections[section.subsections.count - 1]
        .adding(note)
    }
    return section
  }

  func holds(_ awaited: Awaited) -> Bool {
    blocks.contains { if case .awaiting(awaited) = $0 { true } else { false } }
      || subsections.contains { $0.holds(awaited) }
  }

  mutating func replace(_ awaited: Awaited, with finished: [Block]) {
    guard holds(awaited) else { return }
    blocks = blocks.flatMap { block in
      if case .awaiting(awaited) = block { finished.map { DraftBlock.finished($0) } } else { [block] }
    }
    for place in subsections.indices { subsections[place].replace(awaited, with: finished) }
  }

  /// Keeps from the reader what statements cite of other records than these.
  mutating func withholdCitations(except shown: Set<String>) {
    for place in blocks.indices {
      guard case .finished(.prose(let prose)) = blocks[place], prose.cites else { continue }
      blocks[place] = .finished(.prose(prose.withholdingCitations(except: shown)))
    }
    for place in subsections.indices { subsections[place].withholdCitations(except: shown) }
  }

  var finishedBlocks: [Block] {
    blocks.compactMap { block in
      switch block {
      case .finished(let block), .introduction(let block): block
      case .awaiting: nil
      }
    }
  }

  /// Whether nothing is worth showing: introductions and remarks alone are not.
  var isEmpty: Bool {
    let hasContent = blocks.contains { block in
      switch block {
      case .finished(.note), .introduction: false
      case .finished, .awaiting: true
      }
    }
    return !hasContent && subsections.allSatisfy(\.isEmpty)
  }

  /// The sections of the template that hold nothing; of an empty one, those within are not named.
  func emptySections(within parent: String?) -> [EmptySection] {
    let name = parent.map { "\($0): \(title)" } ?? title
    if isAboutDocument { return [] }
    return isEmpty
      ? [EmptySection(title: name, remedy: remedy ?? missingStatements.first?.remedy)]
      : subsections.flatMap { $0.emptySections(within: name) }
  }

  /// Statements that are missing from sections that hold something else; an empty section is a gap of its own.
  var statementGaps: [Gap] { isEmpty ? [] : missingStatements + subsections.flatMap(\.statementGaps) }

  /// The period of the section of an id, here or within.
  func period(of wanted: String) -> CoveredPeriod? {
    id == wanted ? period : subsections.lazy.compactMap { $0.period(of: wanted) }.first
  }
}

/// A section that a template names and that holds nothing.
struct EmptySection: Sendable {
  /// With the titles of the sections around it: "Teaching: Peer review".
  let title: String
  let remedy: String?
}
