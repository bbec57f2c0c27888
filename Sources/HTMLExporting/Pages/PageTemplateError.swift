/// Why the pages cannot be used.
package enum PageTemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  case missing(files: [String])
  /// A template with a mistake; the column counts characters from 1.
  case malformed(file: String, line: Int, column: Int, message: String)

  package var description: String {
    switch self {
    case .missing(let files):
      "The page templates lack \(files.joined(separator: ", ")). Add the files, or leave them out of your own folder."
    case .malformed(let file, let line, let column, let message):
      "\(file):\(line):\(column): The page template cannot be read: \(message)."
    }
  }
}
