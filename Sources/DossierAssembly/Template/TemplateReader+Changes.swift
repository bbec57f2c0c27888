import PortfolioModel
import Yams

extension TemplateReader {
  /// Reads `changes`, or `changes: {since: last-review}` with what else belongs to it.
  mutating func changes(_ node: Node, defaultID: String) -> ChangesTemplate? {
    if node.scalar?.string == "changes" || node.null != nil {
      claim(defaultID, at: node)
      return ChangesTemplate(
        id: defaultID, since: .lastReview, caption: nil, limit: ChangesTemplate.usualLimit)
    }
    let keys = ["id", "since", "caption", "limit"]
    guard let entries = mapping(node, of: "a list of changes", keys: keys) else { return nil }
    let id = identifier(entries["id"]) ?? defaultID
    claim(id, at: entries["id"] ?? node)
    let since = entries["since"].map { self.since($0) } ?? .lastReview
    let caption = text(entries["caption"])
    let limit = entries["limit"].flatMap { count($0, in: 1...10_000) } ?? ChangesTemplate.usualLimit
    return since.map { ChangesTemplate(id: id, since: $0, caption: caption, limit: limit) }
  }

  private mutating func since(_ node: Node) -> ChangesTemplate.Since? {
    guard let text = text(node) else { return nil }
    if text == "last-review" { return .lastReview }
    if let day = CalendarDay(text) { return .day(day) }
    report(node, "“\(text)” is not a day.", "Write last-review, or a day such as 2024-07-01.")
    return nil
  }
}
