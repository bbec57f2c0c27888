/// A field that names an activity, as it is compared.
struct AnchorForm {
  let field: FieldName
  private let content: Content

  private enum Content {
    case none
    case words(TitleForm, NameForm)
    case code([UInt8])
    case award(whole: String, core: String)
    case person(PersonName?, initials: String)
    case token(String)
  }

  init(_ anchor: ActivityRule.Anchor, of record: Record) {
    field = anchor.field
    switch anchor {
    case .words(let field):
      content = record.text(field).map { .words(TitleForm($0), NameForm($0)) } ?? .none
    case .code(let field):
      let compact = record.text(field).map { MatchingText($0).compact } ?? []
      content = compact.isEmpty ? .none : .code(compact)
    case .award(let field):
      content = record.text(field).map { .award(whole: $0, core: Self.core(ofAward: $0)) } ?? .none
    case .person(let field, let initialsField):
      let name = record.text(field).flatMap { PersonName($0) }
      let given = initialsField.flatMap { record.text($0) }.map { foldedForMatching($0) } ?? ""
      let initials = name.map { String($0.givenInitials.prefix(1) + foldedForMatching($0.family).prefix(1)) } ?? ""
      content = name == nil && given.isEmpty ? .none : .person(name, initials: given.isEmpty ? initials : given)
    case .token(let field): content = record.text(field).map { .token($0) } ?? .none
    }
  }

  func likeness(to other: AnchorForm) -> Finding.Outcome {
    switch (content, other.content) {
    case (.words(let title, let name), .words(let otherTitle, let otherName)):
      if let outcome = title.likeness(to: otherTitle) { return outcome }
      guard title.numbers == otherTitle.numbers else { return .differs }
      return name.likeness(to: otherName)
    case (.code(let mine), .code(let theirs)): return mine == theirs ? .same : .differs
    case (.award(let whole, let core), .award(let otherWhole, let otherCore)):
      return whole == otherWhole ? .same : core == otherCore ? .alike(.suffix) : .differs
    case (.person(let name?, _), .person(let otherName?, _)):
      switch name.likeness(to: otherName) {
      case .same: return .same
      case .compatible: return .alike(.initials)
      case .different: return name.hasPartOfFamily(of: otherName) ? .alike(.part) : .differs
      }
    case (.person(_, let initials), .person(_, let otherInitials)):
      return !initials.isEmpty && initials == otherInitials ? .alike(.initials) : .differs
    case (.token(let mine), .token(let theirs)): return mine == theirs ? .same : .differs
    default: return .unknown
    }
  }

  func keys(tag: UInt8) -> [UInt64] {
    switch content {
    case .none: return []
    case .words(let title, let name):
      var keys = [StableHash.of(title.text.compact, tag: tag), StableHash.of(name.compact, tag: tag)]
      for place in [title.text.breaks.first, title.text.breaks.last].compactMap(\.self) where place >= 8 {
        keys.append(StableHash.of(title.text.compact[..<place], tag: tag))
      }
      return keys
    case .code(let compact): return [StableHash.of(compact, tag: tag)]
    case .award(_, let core): return [StableHash.of(core, tag: tag)]
    case .person(let name, let initials):
      let parts = name.map { $0.familyParts.union([foldedForMatching($0.family)]) } ?? []
      return parts.map { StableHash.of($0, tag: tag) } + [StableHash.of(initials, tag: tag &+ 128)]
    case .token(let token): return [StableHash.of(token, tag: tag)]
    }
  }

  var words: [UInt64] {
    if case .words(let title, _) = content { title.text.words.map { StableHash.of($0) } } else { [] }
  }

  var rank: UInt64? {
    switch content {
    case .none: nil
    case .words(let title, _): title.hash
    case .code(let compact): StableHash.of(compact)
    case .award(_, let core): StableHash.of(core)
    case .person(let name, let initials): StableHash.of(name.map { foldedForMatching($0.family) } ?? initials)
    case .token(let token): StableHash.of(token)
    }
  }

  /// "R01GM123456" of "5R01GM123456-03S1": without the type of application, the year of support and the supplement.
  static func core(ofAward number: String) -> String {
    var core = number.uppercased()[...]
    if let dash = core.lastIndex(of: "-"), core.distance(from: dash, to: core.endIndex) <= 7,
      core[core.index(after: dash)...].first?.isNumber == true,
      core[..<dash].filter(\.isNumber).count >= 5
    {
      core = core[..<dash]
    }
    // A single digit before an activity code such as R01 or K23.
    let bytes = Array(core.utf8)
    if bytes.count > 6, (49...57).contains(bytes[0]), (65...90).contains(bytes[1]) { core = core.dropFirst() }
    return String(core.filter { $0.isLetter || $0.isNumber })
  }
}
