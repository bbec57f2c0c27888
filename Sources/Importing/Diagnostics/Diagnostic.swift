/// A problem with a place, a stable code and a remedy.
public struct Diagnostic: Hashable, Sendable {
  public let severity: Severity
  public let code: Code
  /// One sentence that says what is wrong.
  public let message: String
  public let place: Place?
  /// The text that gives offence, clipped to ``excerptLimit`` characters.
  public let excerpt: String?
  /// What the reader can do about it.
  public let remedy: String

  public enum Severity: String, Hashable, Sendable, Comparable {
    /// The row is imported; somebody should look.
    case warning
    /// The row, or the file, is not imported.
    case error

    public static func < (first: Self, second: Self) -> Bool { first == .warning && second == .error }
  }

  /// A stable code: letters for the area, three digits: `CSV012`.
  public struct Code: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let text: String
    public init(stringLiteral value: String) { text = value }
    public init(_ text: String) { self.text = text }
    public var description: String { text }
    public static func < (first: Self, second: Self) -> Bool { first.text < second.text }
  }

  /// Where a problem is.
  public struct Place: Hashable, Sendable {
    public let file: String
    /// The sheet, for a workbook; line and column are then those of the cell.
    public let sheet: String?
    /// From 1; nil when the problem is of the whole file.
    public let line: Int?
    /// From 1: the field's number in a CSV record, the character in XML or YAML.
    public let column: Int?
    /// The column's name, or the element's path.
    public let name: String?

    public init(file: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil, name: String? = nil) {
      (self.file, self.sheet) = (file, sheet)
      (self.line, self.column, self.name) = (line, column, name)
    }
  }

  public static let excerptLimit = 80

  public init(
    _ severity: Severity, _ code: Code, _ message: String, at place: Place?, excerpt: String? = nil,
    remedy: String
  ) {
    (self.severity, self.code, self.message) = (severity, code, message)
    (self.place, self.remedy) = (place, remedy)
    self.excerpt = excerpt.map { $0.count > Self.excerptLimit ? $0.prefix(Self.excerptLimit - 1) + "…" : $0 }
  }
}

extension Diagnostic {
  /// The diagnostic with the sheet that it is about, where it does not say it.
  package func inSheet(_ sheet: String?) -> Diagnostic {
    guard let sheet, let place, place.sheet == nil else { return self }
    return Diagnostic(
      severity, code, message,
      at: Place(file: place.file, sheet: sheet, line: place.line, column: place.column, name: place.name),
      excerpt: excerpt, remedy: remedy)
  }
}

extension Diagnostic.Place: CustomStringConvertible {
  /// `file:line:column (name)`, or `file, sheet “Teaching”, D7 (name)`, as far as it is known.
  public var description: String {
    var text = file
    if let sheet {
      text += ", sheet “\(sheet)”"
      if let line { text += column.map { ", \(Self.letters(column: $0))\(line)" } ?? ", row \(line)" }
    } else {
      if let line { text += ":\(line)" }
      if line != nil, let column { text += ":\(column)" }
    }
    if let name { text += " (\(name))" }
    return text
  }

  /// The letters of a sheet's column, from 1.
  private static func letters(column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension Diagnostic: CustomStringConvertible {
  public var description: String {
    var text = place.map { "\($0): " } ?? ""
    text += "\(severity.rawValue) \(code): \(message)"
    if let excerpt { text += " “\(excerpt)”" }
    return text + " " + remedy
  }
}
