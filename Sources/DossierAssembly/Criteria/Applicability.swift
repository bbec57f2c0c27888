import PortfolioModel

/// To which cases a rule applies; what is nil or empty applies to all.
struct Applicability: Hashable, Sendable {
  /// Ids of dossier templates.
  var documents: [String] = []
  /// Tokens of academic ranks.
  var fromRanks: [String] = []
  var toRanks: [String] = []
  /// Words of which the track has one.
  var tracks: [String] = []
  var areas: [String] = []
  /// Words with which a track or an area of excellence is exempt.
  var exceptTracks: [String] = []
  var exceptAreas: [String] = []

  /// Why the rule does not apply, or why nobody can tell; nil when it applies.
  func objection(_ career: CriteriaCase) -> Judgement? {
    if let document = career.documentID, !documents.isEmpty, !documents.contains(document) {
      return Judgement(.notApplicable, "It is asked of another document.")
    }
    return rank(career) ?? track(career) ?? area(career)
  }

  private func rank(_ career: CriteriaCase) -> Judgement? {
    if !fromRanks.isEmpty {
      guard let rank = career.presentRank?.token else {
        return Judgement(
          .cannotTell, "Whether it applies cannot be told: the present rank is not recorded.",
          advice: "Add the present appointment: dossier add appointments rank=… type=primary spans=…")
      }
      if !fromRanks.contains(rank) {
        return Judgement(.notApplicable, "It is asked of \(Self.ranks(fromRanks)), not of the present rank.")
      }
    }
    if !toRanks.isEmpty {
      guard let rank = career.rankSought else { return Self.rankSoughtUnknown(career) }
      if !toRanks.contains(rank) {
        return Judgement(.notApplicable, "It is asked of those who seek \(Self.ranks(toRanks)).")
      }
    }
    return nil
  }

  /// What is said where a rule goes by the rank sought and nobody has set it.
  static func rankSoughtUnknown(_ career: CriteriaCase) -> Judgement {
    Judgement(
      .cannotTell,
      career.candidate.rankSought == nil
        ? "Whether it applies cannot be told: the rank sought is not set."
        : "Whether it applies cannot be told: the rank sought is not one that the program knows.",
      advice: "Say it: dossier settings set rank-sought \"Associate Professor\"")
  }

  private func track(_ career: CriteriaCase) -> Judgement? {
    guard !tracks.isEmpty || !exceptTracks.isEmpty else { return nil }
    guard let track = career.track else {
      return Judgement(
        .cannotTell, "Whether it applies cannot be told: the track is not recorded.",
        advice: "Say it: dossier settings set track \"…\"")
    }
    if Self.names(track, oneOf: exceptTracks) || !tracks.isEmpty && !Self.names(track, oneOf: tracks) {
      return Judgement(.notApplicable, "It is not asked of the track “\(track)”.")
    }
    return nil
  }

  private func area(_ career: CriteriaCase) -> Judgement? {
    guard !areas.isEmpty || !exceptAreas.isEmpty else { return nil }
    guard let area = career.candidate.areaOfExcellence else {
      // Who names no area is not exempt.
      if areas.isEmpty { return nil }
      return Judgement(
        .cannotTell, "Whether it applies cannot be told: the area of excellence is not set.",
        advice: "Say it: dossier settings set area-of-excellence \"…\"")
    }
    if Self.names(area, oneOf: exceptAreas) || !areas.isEmpty && !Self.names(area, oneOf: areas) {
      return Judgement(.notApplicable, "It is not asked of the area of excellence “\(area)”.")
    }
    return nil
  }

  private static func names(_ text: String, oneOf words: [String]) -> Bool {
    let folded = foldedForMatching(text)
    return words.contains { folded.contains(foldedForMatching($0)) }
  }

  private static func ranks(_ tokens: [String]) -> String {
    let labels = tokens.map { Vocabulary.academicRank.label(of: $0) }
    return labels.count > 1
      ? labels.dropLast().joined(separator: ", ") + " or " + labels[labels.count - 1] : labels.first ?? ""
  }
}
