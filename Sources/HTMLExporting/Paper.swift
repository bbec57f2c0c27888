/// The paper that a page is printed on.
package enum Paper: String, Hashable, Sendable, CaseIterable {
  case letter
  case a4

  /// The size in a style sheet.
  var size: String {
    switch self {
    case .letter: "letter"
    case .a4: "A4"
    }
  }
}
