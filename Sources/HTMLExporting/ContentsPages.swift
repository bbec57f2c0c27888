/// What the contents of a printed page say about the pages of its sections.
package enum ContentsPages: Hashable, Sendable {
  /// Nothing: on a screen, and where the paper is not known.
  case absent
  /// Room for numbers that are not known yet.
  case pending
  /// The numbers by the places' ids.
  case known([String: Int])

  func text(for anchor: String) -> String? {
    switch self {
    case .absent: nil
    case .pending: "00"
    case .known(let numbers): numbers[anchor].map { String($0) }
    }
  }
}
