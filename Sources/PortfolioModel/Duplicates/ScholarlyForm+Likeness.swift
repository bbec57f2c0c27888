extension ScholarlyForm {
  /// The keys under which look-alikes meet.
  var keys: [UInt64] {
    var keys: [UInt64] = []
    for title in titles {
      keys.append(StableHash.of(title.text.compact, tag: 2))
      // A subtitle, or the name of a series, that only one of them has.
      for place in [title.text.breaks.first, title.text.breaks.last].compactMap(\.self) {
        if place >= 12 { keys.append(StableHash.of(title.text.compact[..<place], tag: 2)) }
        if title.text.compact.count - place >= 24 { keys.append(StableHash.of(title.text.compact[place...], tag: 2)) }
      }
      if title.isTruncated || title.text.compact.count > 40 {
        keys.append(StableHash.of(title.text.compact.prefix(30), tag: 3))
      }
    }
    if let page = firstPage {
      if let first = authors.first {
        var hash = StableHash(4)
        hash.add(first)
        hash.add(page.utf8)
        keys.append(hash.value)
      }
      if let volume {
        var hash = StableHash(5)
        hash.add(volume.utf8)
        hash.add(page.utf8)
        keys.append(hash.value)
      }
    }
    for (scheme, value) in identifiers where scheme != .isbn {
      var hash = StableHash(6)
      hash.add(scheme.rawValue.utf8)
      hash.add(value.utf8)
      keys.append(hash.value)
    }
    return keys
  }

  /// In what order likely pairs stand next to each other.
  var rank: (UInt64, UInt64, Int) { (titles.first?.hash ?? 0, authors.first ?? 0, years?.lowerBound ?? 0) }

  /// What makes two works look like one, or nil when they do not.
  func likeness(to other: ScholarlyForm, inOneSource: Bool) -> [Finding]? {
    let (shared, contradicted) = compareIdentifiers(with: other)
    let title = TitleForm.likeness(titles, other.titles)
    let page = Self.compare(firstPage, other.firstPage)
    // Most candidates share some words and nothing else, and go no further.
    if title == nil, shared.isEmpty, page != .same { return nil }
    let hasTitles = !titles.isEmpty && !other.titles.isEmpty
    let comparison = Comparison(
      title: title ?? (hasTitles ? .differs : .unknown), year: yearLikeness(to: other),
      authors: authors.likeness(to: other.authors), sharesFirstAuthor: authors.sharesFirst(with: other.authors),
      venue: venue.flatMap { mine in other.venue.map { mine.likeness(to: $0) } } ?? .unknown,
      volume: Self.compare(volume, other.volume), page: page,
      isTelling: titles.contains(where: \.isTelling) && other.titles.contains(where: \.isTelling),
      isFairlyTelling: titles.contains(where: \.isFairlyTelling))
    let looksAlike =
      if !shared.isEmpty {
        titles.first?.notice == other.titles.first?.notice
      } else if !contradicted.isEmpty {
        comparison.isNearlyEverything(allowingNextYear: !inOneSource)
      } else {
        comparison.looksAlike
      }
    guard looksAlike else { return nil }
    return shared.map { Finding(FieldName($0.rawValue), .same) } + comparison.findings
      + contradicted.map { Finding(FieldName($0.rawValue), .differs) }
  }

  /// The schemes of which both have the same identifier, and those of which they have different ones.
  private func compareIdentifiers(
    with other: ScholarlyForm
  ) -> (shared: [IdentifierScheme], contradicted: [IdentifierScheme]) {
    if identifiers.isEmpty || other.identifiers.isEmpty { return ([], []) }
    var shared: [IdentifierScheme] = []
    var contradicted: [IdentifierScheme] = []
    // A book's number is that of its chapters as well.
    for scheme in IdentifierScheme.allCases where scheme != .isbn {
      guard let mine = identifiers[scheme], let theirs = other.identifiers[scheme] else { continue }
      if mine == theirs { shared.append(scheme) } else { contradicted.append(scheme) }
    }
    return (shared, contradicted)
  }

  private func yearLikeness(to other: ScholarlyForm) -> Finding.Outcome {
    guard let mine = years, let theirs = other.years else { return .unknown }
    if mine.overlaps(theirs) { return .same }
    let distance = max(mine.lowerBound, theirs.lowerBound) - min(mine.upperBound, theirs.upperBound)
    return distance == 1 ? .alike(.oneYearApart) : .differs
  }

  private static func compare(_ first: String?, _ second: String?) -> Finding.Outcome {
    guard let first, let second else { return .unknown }
    return first == second ? .same : .differs
  }

  /// Two works respect by respect.
  private struct Comparison {
    let title: Finding.Outcome
    let year: Finding.Outcome
    let authors: Finding.Outcome
    let sharesFirstAuthor: Bool
    let venue: Finding.Outcome
    let volume: Finding.Outcome
    let page: Finding.Outcome
    let isTelling: Bool
    let isFairlyTelling: Bool

    var findings: [Finding] {
      [
        Finding("title", title), Finding("spans", year), Finding("authors", authors), Finding("venue", venue),
        Finding("volume", volume), Finding("pages", page),
      ]
    }

    /// For works with different identifiers: a preprint and its article, and not much else.
    func isNearlyEverything(allowingNextYear: Bool) -> Bool {
      guard title == .same, isTelling else { return false }
      // Where one names no authors, the same journal stands in for them: an identifier may have been mistyped.
      guard authors == .same || authors == .alike(.someAuthors) || authors == .unknown && venue == .same else {
        return false
      }
      return year == .same || allowingNextYear && year == .alike(.oneYearApart)
    }

    var looksAlike: Bool {
      let isNear = year != .differs
      switch title {
      case .same, .alike:
        let points = points
        if title == .same {
          if isTelling { return points >= 6 }
          // The same people in the same year: a title of a few words will do.
          return isNear && points >= 8 && hasPlace
            || isFairlyTelling && year == .same && authors == .same && points >= 12
        }
        return isNear && points >= 6 && (isTelling || hasPlace)
      case .differs, .unknown:
        // A translated title, or none: the same place in the same volume by the same people is still the same work.
        return page == .same && volume == .same && isNear && venue != .differs
          && (authors == .same || authors == .alike(.someAuthors) || sharesFirstAuthor)
      }
    }

    /// Whether where it was published says that it is the same, for a title that many works have.
    private var hasPlace: Bool { page == .same || venue != .differs && venue != .unknown && page != .differs }

    /// What speaks for and against, with 6 for a title that is the same and nothing else known.
    private var points: Int {
      var points = title == .same ? 6 : 4
      switch year {
      case .same: points += 2
      case .alike: points += 1
      case .differs: points -= 4
      case .unknown: break
      }
      switch authors {
      case .same: points += 4
      case .alike: points += 2
      case .differs: points -= sharesFirstAuthor ? 1 : 4
      case .unknown: break
      }
      for place in [venue, volume, page] {
        switch place {
        case .same: points += 2
        case .alike: points += 2
        case .differs: points -= 2
        case .unknown: break
        }
      }
      return points
    }
  }
}
