/// Decisions about single records, found by the identity that they name.
struct Rulings {
  struct Correction {
    let value: Value?
    let number: Int64
    let sourceValue: Value?
  }

  /// Whether a record is evidence of a theme.
  struct ThemeRuling {
    let theme: String
    let isTagged: Bool
    let number: Int64
  }

  private(set) var corrections: [ObservationIdentity: [FieldName: Correction]] = [:]
  private(set) var featured: Set<ObservationIdentity> = []
  private(set) var hidden: Set<ObservationIdentity> = []
  private(set) var orders: [ObservationIdentity: Int] = [:]
  private(set) var themes: [ObservationIdentity: [ThemeRuling]] = [:]
  private(set) var confirmations: [ObservationIdentity: CalendarDay] = [:]

  private(set) var comments: [ObservationIdentity: [CommentFingerprint: CommentDecision]] = [:]

  /// Whether nothing was decided about any record.
  var isEmpty: Bool {
    corrections.isEmpty && featured.isEmpty && hidden.isEmpty && orders.isEmpty && themes.isEmpty
      && confirmations.isEmpty && comments.isEmpty
  }

  /// Takes decisions in the order of their numbers; a later one replaces an earlier one on the same thing.
  init(_ decisions: [RecordedDecision]) {
    for recorded in decisions {
      switch recorded.decision {
      case .correct(let identity, let field, let value):
        corrections[identity, default: [:]][field] = Correction(
          value: value, number: recorded.number, sourceValue: recorded.sourceValue)
      case .feature(let identity): featured.insert(identity)
      case .hide(let identity): hidden.insert(identity)
      case .order(let identity, let order): orders[identity] = order
      case .tag(let identity, let theme):
        themes[identity, default: []].append(ThemeRuling(theme: theme, isTagged: true, number: recorded.number))
      case .refuse(let identity, let theme):
        themes[identity, default: []].append(ThemeRuling(theme: theme, isTagged: false, number: recorded.number))
      case .confirm(let identity): confirmations[identity] = recorded.madeOn
      case .comment(let identity, let fingerprint, let ruling):
        comments[identity, default: [:]][fingerprint] = CommentDecision(ruling: ruling, number: recorded.number)
      case .add, .same, .different: break
      }
    }
  }
}
