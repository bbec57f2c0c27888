import Yams

/// What the program never has: letters, votes, the views of others. Nobody can tell, and it says why.
struct HeldElsewhere: CriterionCheck {
  static let name = "heldElsewhere"

  /// Who has it: "the department".
  let holder: String
  /// Why it cannot be told, in a sentence.
  let reason: String

  init?(_ params: Node, reader: inout TemplateReader) {
    guard let entries = reader.params(params, of: Self.name, keys: ["holder", "reason"]) else { return nil }
    let holder = reader.text(reader.required("holder", in: entries, of: params))
    let reason = reader.text(reader.required("reason", in: entries, of: params))
    guard let holder, let reason else { return nil }
    (self.holder, self.reason) = (holder, reason)
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    Judgement(.cannotTell, reason, advice: "Ask \(holder).")
  }
}
