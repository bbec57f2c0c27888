import DossierAssembly

extension PageRenderer {
  /// What is missing; nothing where the template leaves it out.
  func gaps() -> PageValue {
    guard !document.gaps.isEmpty else { return .text("") }
    let namesEmptySections = document.gaps.contains { $0.kind == .emptySection }
    let markup = library.render(
      "gaps",
      [
        "gaps": .list(document.gaps.map(gap)),
        "emptySections": .list(
          namesEmptySections ? [] : document.emptySections.map { .object(["title": .text($0)]) }),
        "hasEmptySections": .flag(!namesEmptySections && !document.emptySections.isEmpty),
      ])
    return .markup(markup.finish())
  }

  private func gap(_ gap: Gap) -> PageValue {
    // A message names its first records; the others follow it.
    var message = HTMLBuffer.escaped(gap.message)
    var others: [String] = []
    for (position, record) in gap.recordIDs.enumerated() {
      if position < Self.mostNamed, let place = message.firstRange(of: "(\(HTMLBuffer.escaped(record)))") {
        var link = HTMLBuffer(capacity: 64)
        evidence.writeReference(record, to: &link)
        message.replaceSubrange(place, with: "(\(link.string))")
      } else {
        others.append(record)
      }
    }
    var records = HTMLBuffer()
    for (index, record) in others.prefix(Self.mostListed).enumerated() {
      if index > 0 { records.markup(", ") }
      evidence.writeReference(record, to: &records)
    }
    if others.count > Self.mostListed { records.markup(", and \(others.count - Self.mostListed) more") }
    return .object([
      "message": .text(message), "remedy": .text(gap.remedy), "records": .text(records.string),
      "hasRecords": .flag(!others.isEmpty),
    ])
  }

  /// More records than any message names.
  private static let mostNamed = 8
  /// Those beyond are found by the command that the remedy names, and by the first of them.
  private static let mostListed = 12
}
