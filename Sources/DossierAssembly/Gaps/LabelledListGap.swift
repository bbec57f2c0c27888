import PortfolioModel

/// What the entries of a labelled list leave unsaid: a standard of scholarship that nobody has written about.
enum LabelledListGap {
  static func gap(of list: ListTemplate, in section: SectionTemplate, items: [Item], materials: Materials) -> Gap? {
    guard list.format == .labelled, !list.fields.isEmpty else { return nil }
    var sayings: [String] = []
    var lacking: [Item] = []
    var example: FieldName?
    for name in list.fields {
      let without = items.filter { $0.record[name] == nil }
      guard !without.isEmpty else { continue }
      let label = list.labels[name] ?? list.query.kinds.lazy.compactMap { $0.definition.field(name)?.label }.first
      sayings.append("\((label ?? name.rawValue).lowercased()) (\(without.count))")
      example = example ?? name
      for item in without where !lacking.contains(where: { $0 === item }) { lacking.append(item) }
    }
    guard let example, let first = lacking.first(where: { $0.record[example] == nil }) else { return nil }
    return Gap(
      kind: .missingDetail,
      message:
        "Under “\(section.title)”, \(lacking.count) of \(NumberFormatting.count(items.count, "entry", "entries")) leave something out: \(NumberFormatting.list(sayings)).",
      remedy: "dossier correct \(first.record.shortID) \(example.rawValue)=\"…\"",
      recordIDs: lacking.map(\.shortID))
  }
}
