/// How a document names mentees, from the most to the least that it tells.
package enum MenteeNaming: String, Hashable, Sendable, CaseIterable, Comparable {
  case full
  case initials
  /// "Mentee 3"; the public sees the level as well.
  case code
  /// No mentee at all, only how many there are.
  case counts

  package static func < (first: Self, second: Self) -> Bool { first.place < second.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// What each audience reads when the owner has not said.
  package static func usual(for audience: Audience) -> MenteeNaming {
    switch audience {
    case .owner, .department, .external: .full
    case .publicReader: .code
    }
  }
}
