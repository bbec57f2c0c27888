/// A statement in Markdown, with what the program filled in.
package struct Prose: Sendable {
  package let title: String?
  /// As a reader sees it: figures are numbers, citations are ids in square brackets.
  package let markdown: String
  package let wordCount: Int
  /// The template's limit in words; a longer text is shown whole and reported as a gap.
  package let wordLimit: Int?
  /// What was filled in, in the order of the text.
  package let insertions: [Insertion]

  package init(
    title: String?, markdown: String, wordCount: Int, wordLimit: Int? = nil, insertions: [Insertion] = []
  ) {
    (self.title, self.markdown, self.wordCount, self.wordLimit) = (title, markdown, wordCount, wordLimit)
    self.insertions = insertions
  }

  /// A part of the Markdown that the owner did not write.
  package struct Insertion: Sendable {
    /// The bytes of ``Prose/markdown``.
    package let range: Range<Int>
    /// What the owner wrote there: `{{mentees.total}}`.
    package let source: String
    package let content: Content

    package enum Content: Sendable {
      /// The records that prove what is said before.
      case citation([Citation])
      case figure(ComputedFigure)
    }

    package init(range: Range<Int>, source: String, content: Content) {
      (self.range, self.source, self.content) = (range, source, content)
    }
  }

  /// A record that proves what a statement says.
  package struct Citation: Hashable, Sendable {
    /// `T-7K3Q`; nil for one that the reader may not see, of which nothing else is said.
    package let recordID: String?
    /// What a reader calls it: "Peer observation forms, May 2024".
    package let label: String
    package let origins: [Cell.Origin]

    package init(recordID: String, label: String, origins: [Cell.Origin]) {
      (self.recordID, self.label, self.origins) = (recordID, label, origins)
    }

    private init() { (recordID, label, origins) = (nil, Self.withheldText, []) }

    package static let withheld = Citation()
    package static let withheldText = "evidence not shown"
  }

  /// A number that was computed from records.
  package struct ComputedFigure: Sendable {
    /// `teaching.hours.total`
    package let name: String
    /// "Contact hours"
    package let label: String
    /// The time that it covers, as a reader sees it.
    package let periodLabel: String
    package let cell: Cell

    package init(name: String, label: String, periodLabel: String, cell: Cell) {
      (self.name, self.label, self.periodLabel, self.cell) = (name, label, periodLabel, cell)
    }
  }
}

extension Prose.Insertion.Content {
  /// Where what was filled in comes from.
  package var origins: [Cell.Origin] {
    switch self {
    case .citation(let citations): citations.flatMap(\.origins)
    case .figure(let figure): figure.cell.origins
    }
  }
}
