import PortfolioModel

extension ListBuilder {
  /// Title in bold, then each field under its label.
  func labelled(_ item: Item) -> EntryList.Entry {
    let kind = item.record.kind
    let titleFields = Self.titleFields(of: kind)
    let fields = (template.fields.isEmpty ? Self.usualFields(of: kind) : template.fields).filter {
      !titleFields.contains($0)
    }
    var details: [EntryList.Detail] = []
    var (origins, isCorrected) = cells.origins(titleFields, of: item)
    for name in fields where item.record[name] != nil {
      let cell = cells.cell(name, of: item)
      let text: String
      switch cell.content {
      case .text(let written): text = written
      case .number(let number, _): text = NumberFormatting.text(number)
      case .suppressed(let reason): text = reason
      case .records(let ids): text = ids.joined(separator: ", ")
      case .absent: continue
      }
      let label = template.labels[name] ?? ValueFormatting.definition(name, of: kind)?.label ?? name.rawValue
      details.append(EntryList.Detail(label: label, text: text))
      origins += cell.origins
      isCorrected = isCorrected || cell.isCorrected
    }
    let dates = cells.dates(of: item)
    let date: String = if case .text(let text) = dates.content { text } else { DateFormatting.undated }
    return EntryList.Entry(
      recordID: item.record.shortID, date: date, runs: [EntryList.Run(cells.materials.label(of: item), .strong)],
      links: CitationFormatting.links(of: item.record), origins: origins + dates.origins,
      isCorrected: isCorrected || dates.isCorrected, details: details)
  }
}
