/// A compiled path to elements, attributes or text: XPath 1.0, abbreviated syntax.
///
/// Child steps, `*`, `.`, `..`, `//`, `@name`, `text()`, `|`, and conditions such as `[@a='x']`,
/// `[child]`, `[2]`, `[last()]`, `[not(@a) and b='x']` walk the record directly. Anything else, such as
/// `substring-after(@id,'-')`, is compiled by libxml2 and costs much more. A name without a prefix
/// matches in every namespace; `p:name` matches the prefix as it is written in the file, and cannot be
/// used where libxml2 is needed: write `*[local-name()='name']` there.
package struct XMLPath: Sendable, Hashable, CustomStringConvertible {
  package let description: String
  let form: Form

  indirect enum Form: Sendable, Hashable {
    case steps([Alternative])
    case libxml2
  }

  /// One of the paths that `|` joins.
  struct Alternative: Sendable, Hashable {
    var isAbsolute: Bool
    var steps: [Step]
    /// Whether walking yields document order without duplicates.
    var isOrdered: Bool
  }

  struct Step: Sendable, Hashable {
    var axis: Axis
    /// Written `//` in front of the step.
    var isAnywhere: Bool
    var conditions: [Condition]
  }

  enum Axis: Sendable, Hashable {
    /// Nil is any name.
    case child(XMLName?)
    case attribute(XMLName?)
    case text
    case itself
    case parent
  }

  indirect enum Condition: Sendable, Hashable {
    case position(Int)
    case last
    case exists(Alternative)
    case equals(Alternative, [UInt8])
    case differs(Alternative, [UInt8])
    case not(Condition)
    case and(Condition, Condition)
    case or(Condition, Condition)

    var needsPosition: Bool {
      switch self {
      case .position, .last: true
      case .exists, .equals, .differs: false
      case .not(let condition): condition.needsPosition
      case .and(let one, let other), .or(let one, let other): one.needsPosition || other.needsPosition
      }
    }
  }

  package init(_ expression: String) throws(XMLPathError) {
    description = expression
    let lexer = try XMLPathLexer(expression)
    do throws(XMLPathError) {
      var parser = XMLPathParser(lexer)
      form = .steps(try parser.parse())
    } catch let simple {
      do throws(XMLPathError) {
        try XPathEvaluator.check(expression)
        form = .libxml2
      } catch let full {
        throw lexer.needsFullLanguage ? full : simple
      }
    }
  }

  /// Whether the path is walked directly, without libxml2.
  package var isSimple: Bool { form != .libxml2 }

  package static func == (one: XMLPath, other: XMLPath) -> Bool {
    one.description == other.description
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(description)
  }
}
