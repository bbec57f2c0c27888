import Yams

/// How many there have to be: at least, at most, or both.
struct Threshold: Hashable, Sendable {
  let atLeast: Int?
  let atMost: Int?

  static let keys = ["atLeast", "atMost"]

  /// Reads `atLeast` and `atMost`; one of them has to be there.
  init?(_ entries: [String: Node], at node: Node, reader: inout TemplateReader) {
    atLeast = reader.number(entries, "atLeast")
    atMost = reader.number(entries, "atMost")
    if entries["atLeast"] == nil, entries["atMost"] == nil {
      reader.report(node, "Neither “atLeast” nor “atMost” is given.", "Add “atLeast:” with a number.")
      return nil
    }
  }

  /// How a count ends of which `unsure` more may have to be counted.
  func outcome(_ count: Double, unsure: Double) -> CriterionOutcome {
    let reaches = atLeast.map { count >= Double($0) } ?? true
    let mayReach = atLeast.map { count + unsure >= Double($0) } ?? true
    let exceeds = atMost.map { count > Double($0) } ?? false
    let mayExceed = atMost.map { count + unsure > Double($0) } ?? false
    if exceeds || !mayReach { return .notMet }
    return reaches && !mayExceed ? .met : .cannotTell
  }

  /// "at least 3 are asked for", "at most 5 are allowed".
  var text: String {
    switch (atLeast, atMost) {
    case (let least?, let most?) where least == most: "\(NumberFormatting.text(Double(least))) are asked for"
    case (let least?, let most?):
      "\(NumberFormatting.text(Double(least))) to \(NumberFormatting.text(Double(most))) are asked for"
    case (let least?, nil): "at least \(NumberFormatting.text(Double(least))) \(least == 1 ? "is" : "are") asked for"
    case (nil, let most?): "at most \(NumberFormatting.text(Double(most))) \(most == 1 ? "is" : "are") allowed"
    case (nil, nil): ""
    }
  }
}
