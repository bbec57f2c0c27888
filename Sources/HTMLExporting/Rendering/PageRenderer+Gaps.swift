import DossierAssembly

extension PageRenderer {
  /// What is missing; nothing where the template leaves it out.
  func gaps() -> String {
    guard !document.gaps.isEmpty else { return "" }
    let namesEmptySections = document.gaps.contains { $0.kind == .emptySection }
    return library.render(
      "gaps",
      [
        "gaps": .list(document.gaps.map(gap)),
        "emptySections": .list(
          namesEmptySections ? [] : document.emptySections.map { .object(["title": .text($0)]) }),
        "hasEmptySections": .flag(!namesEmptySections && !document.emptySections.isEmpty),
      ])
  }

  private func gap(_ gap: Gap) -> PageValue {
    var records = HTMLBuffer()
    for (index, record) in gap.recordIDs.enumerated() {
      if index > 0 { records.markup(", ") }
      evidence.writeReference(record, to: &records)
    }
    return .object([
      "message": .text(gap.message), "remedy": .text(gap.remedy), "records": .text(records.string),
      "hasRecords": .flag(!gap.recordIDs.isEmpty),
    ])
  }
}
