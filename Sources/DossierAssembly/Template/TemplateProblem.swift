/// Something in a dossier template that cannot be right, with its place.
package struct TemplateProblem: Hashable, Sendable, CustomStringConvertible {
  /// From 1.
  package let line: Int
  /// From 1.
  package let column: Int
  package let message: String
  package let remedy: String

  package init(line: Int, column: Int, message: String, remedy: String) {
    (self.line, self.column, self.message, self.remedy) = (line, column, message, remedy)
  }

  /// `12:5: There is no field “methd” in teaching activities. Did you mean “method”?`
  package var description: String { "\(line):\(column): \(message) \(remedy)" }
}

/// All that is wrong with a dossier template, in the order of its lines.
package struct InvalidTemplate: Error, Hashable, Sendable, CustomStringConvertible {
  package let problems: [TemplateProblem]

  package init(_ problems: [TemplateProblem]) { self.problems = problems }

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
