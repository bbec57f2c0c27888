import PortfolioModel

extension CanonicalJSON {
  /// Writes a decision by its content, without its number.
  mutating func write(_ recorded: RecordedDecision) {
    object { json in
      let madeOn = recorded.madeOn.description
      switch recorded.decision {
      case .correct(let identity, let field, let value):
        json.member("field", field.rawValue)
        json.member("identity", identity.digits)
        json.member("kind", "correct")
        json.member("madeOn", madeOn)
        json.member("sourceValue", recorded.sourceValue)
        json.member("value", value)
      case .add(let identity, let kind, let fields):
        json.key("fields")
        json.write(fields)
        json.member("identity", identity.digits)
        json.member("kind", "add")
        json.member("madeOn", madeOn)
        json.member("recordKind", kind.rawValue)
      case .same(let first, let second): json.writePair("same", [first, second], madeOn: madeOn)
      case .different(let first, let second): json.writePair("different", [first, second], madeOn: madeOn)
      case .feature(let identity): json.writeSingle("feature", identity, madeOn: madeOn)
      case .hide(let identity): json.writeSingle("hide", identity, madeOn: madeOn)
      case .confirm(let identity): json.writeSingle("confirm", identity, madeOn: madeOn)
      case .comment(let identity, let fingerprint, let ruling):
        json.member("comment", fingerprint.code)
        json.writeSingle("comment", identity, madeOn: madeOn)
        switch ruling {
        case .release: json.member("ruling", "release")
        case .withhold: json.member("ruling", "withhold")
        case .redact(let words):
          json.member("ruling", "redact")
          json.member("text", words)
        }
      case .order(let identity, let order):
        json.writeSingle("order", identity, madeOn: madeOn)
        json.member("order", order)
      case .tag(let identity, let theme):
        json.writeSingle("tag", identity, madeOn: madeOn)
        json.member("theme", theme)
      case .refuse(let identity, let theme):
        json.writeSingle("refuse", identity, madeOn: madeOn)
        json.member("theme", theme)
      }
    }
  }

  private mutating func writeSingle(_ kind: String, _ identity: ObservationIdentity, madeOn: String) {
    member("identity", identity.digits)
    member("kind", kind)
    member("madeOn", madeOn)
  }

  private mutating func writePair(_ kind: String, _ identities: [ObservationIdentity], madeOn: String) {
    member("identities", identities.sorted()) { $0.text($1.digits) }
    member("kind", kind)
    member("madeOn", madeOn)
  }
}
