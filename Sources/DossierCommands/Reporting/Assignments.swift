import Importing
import PortfolioModel

/// Reads `field=value` as a person types it.
enum Assignments {
  /// Reads all assignments; all that is wrong is thrown at once.
  ///
  /// An empty value means absence where that is allowed.
  static func read(
    _ texts: [String], kind: RecordKind, allowingAbsence: Bool
  ) throws -> [(field: FieldDefinition, value: Value?)] {
    var result: [(field: FieldDefinition, value: Value?)] = []
    var problems: [Diagnostic] = []
    for text in texts {
      guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
        problems.append(.notAnAssignment(text))
        continue
      }
      let name = String(text[..<sign])
      let typed = text[text.index(after: sign)...]
      guard let field = field(name, of: kind) else {
        problems.append(.unknownField(name, of: kind))
        continue
      }
      if typed.allSatisfy(\.isWhitespace) {
        if allowingAbsence { result.append((field, nil)) }
        continue
      }
      do throws(FieldType.Unreadable) {
        let value = try field.type.value(from: typed)
        if case .spans(let spans) = value, let wrong = spans.first(where: { $0.endsBeforeStart() }) {
          throw FieldType.Unreadable(text: wrong.description, expected: "dates whose end is not before their start")
        }
        if case .number(let number) = value, number < 0, !field.mayBeNegative {
          throw FieldType.Unreadable(text: value.text, expected: "a number that is not negative")
        }
        result.append((field, value))
      } catch {
        problems.append(.unreadableValue(field.name.rawValue, error))
      }
    }
    guard problems.isEmpty else { throw CommandFailure(problems) }
    return result
  }

  /// The field that a person means by its name or its label.
  static func field(_ text: String, of kind: RecordKind) -> FieldDefinition? {
    let wanted = text.lowercased()
    return kind.definition.fields.first { $0.name.rawValue.lowercased() == wanted || $0.label.lowercased() == wanted }
  }
}
