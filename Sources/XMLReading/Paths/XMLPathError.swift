/// What is wrong with a path in a mapping, and where in the path.
package struct XMLPathError: Error, Sendable, Equatable, CustomStringConvertible {
  package var expression: String
  /// Counted in characters from 1.
  package var column: Int
  package var message: String

  package var description: String { "\(expression):\(column): \(message)" }
}
