import PortfolioModel

/// A record for a person to read: each field with its value and where it came from.
struct RecordReport {
  let text: String

  init(_ record: Record, policy: ResolvePolicy) {
    let definition = record.kind.definition
    var text = "\(record.shortID)  \(definition.label)\n"
    if record.isHidden { text += "Hidden from documents.\n" }
    if let day = record.confirmedOn { text += "Confirmed by the owner on \(day).\n" }
    for vanished in record.vanished {
      text += "No longer in \(vanished.export.fullName), import \(vanished.export.number)"
      text += (vanished.export.exportDate.map { ", exported \($0)" } ?? "")
      text += "; last in import \(vanished.source.number).\n"
    }
    text += "\n"
    var table = TextTable(widest: 60)
    for field in definition.fields {
      if let removed = record.removed[field.name] {
        table.append([field.label, "none †", "decision \(removed.decision)"])
        Self.append(removed.said, of: field, hasChanged: removed.sourceChangedSinceCorrection, to: &table)
      }
      guard let resolved = record.fields[field.name] else { continue }
      let preference = resolved.preference(policy: policy)
      // What a single source says needs no reason.
      let origin = OriginText.text(of: resolved.origin)
      table.append([
        field.label, RecordSummary.label(of: resolved.value, field: field) + (resolved.isCorrected ? " †" : ""),
        preference == .onlySource ? origin : "\(PreferenceText.text(of: preference)): \(origin)",
      ])
      Self.append(
        resolved.isCorrected || resolved.said.count > 1 ? resolved.said : [], of: field,
        hasChanged: resolved.sourceChangedSinceCorrection, to: &table)
    }
    text += table.text
    if !record.removed.isEmpty || record.fields.values.contains(where: \.isCorrected) {
      text += "\n† decided by the owner\n"
    }
    text += Self.sources(of: record)
    self.text = text
  }

  private static func append(
    _ said: [ResolvedField.Said], of field: FieldDefinition, hasChanged: Bool, to table: inout TextTable
  ) {
    for said in said {
      table.append([
        "", "  said: " + RecordSummary.label(of: said.value, field: field), OriginText.text(of: said.origin),
      ])
    }
    if hasChanged { table.append(["", "  the source has changed since this correction: look again", ""]) }
  }

  private static func sources(of record: Record) -> String {
    var text = ""
    for observation in record.observations {
      text += "\nImport \(observation.source.number): \(observation.source.fullName), \(observation.source.importer)"
      if let day = observation.source.exportDate { text += ", exported \(day)" }
      text += "\n"
      let unmapped = observation.unmapped.present
      if !unmapped.isEmpty {
        text += "  Kept, and not used by the mapping:\n"
        for (name, value) in unmapped { text += "    \(name): \(clipped(value.text))\n" }
      }
    }
    for observation in record.superseded {
      text += "\nSuperseded: import \(observation.source.number), \(observation.source.fullName)\n"
    }
    return text
  }

  private static func clipped(_ text: String) -> String {
    let line = text.split(separator: "\n").joined(separator: " ")
    return line.count > 100 ? line.prefix(99) + "…" : line
  }
}
