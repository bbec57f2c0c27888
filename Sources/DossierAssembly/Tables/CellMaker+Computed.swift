import PortfolioModel

extension CellMaker {
  /// The cell of a column of a template.
  func cell(_ column: ColumnTemplate, of item: Item) -> Cell {
    switch column.content {
    case .field(let name): cell(name, of: item)
    case .computed(let computed): cell(computed, of: item)
    }
  }

  private func cell(_ computed: ComputedColumn, of item: Item) -> Cell {
    let record = item.record
    switch computed {
    case .dates: return dates(of: item)
    case .academicYear: return academicYear(of: item)
    case .hoursInPeriod: return hoursCell(of: item)
    case .roleAndShare:
      return cell(joining: ["role", "teamShare"], of: item) { texts in
        // Who teaches alone has no share to tell.
        let share = texts[1].flatMap { $0 == "100" ? nil : "\($0)% share" }
        guard let role = texts[0] else { return share }
        return share.map { "\(role), \($0)" } ?? role
      }
    case .settingAndScope:
      return cell(joining: ["setting", "scope"], of: item) { texts in
        texts.compactMap(\.self).joined(separator: ", ")
      }
    case .courseOrTopic:
      return cell(joining: ["title", "topic", "courseCode"], of: item) { texts in
        var parts: [String] = []
        for text in texts.compactMap(\.self) where !parts.contains(where: { $0.holdsBytes(of: text) }) {
          parts.append(text)
        }
        return parts.joined(separator: ", ")
      }
    case .positionNow:
      return cell(joining: ["currentPosition", "currentOrganization", "positionAsOf"], of: item) { texts in
        let position = texts.prefix(2).compactMap(\.self).joined(separator: ", ")
        guard !position.isEmpty else { return nil }
        return texts[2].map { "\(position) (\($0))" } ?? position
      }
    case .mean: return mean(of: item)
    case .responses: return responses(of: item)
    case .interval: return interval(of: item)
    case .responseRate: return responseRate(of: item)
    case .scale:
      guard let scale = item.reading.scale else { return .absent }
      let origins = origins(["scaleMinimum", "scaleMaximum", "higherIsBetter"], of: item)
      return Cell(.text(scale.label), origins: origins.origins, isCorrected: origins.isCorrected)
    case .comparison: return comparison(of: item)
    case .funding:
      return cell(joining: ["amount", "currency"], of: item) { texts in
        guard let amount = texts[0] else { return nil }
        return texts[1].map { "\($0) \(amount)" } ?? amount
      }
    case .ownValue: return ownValue(for: item)
    case .kind: return Cell(.text(record.kind.definition.label), origins: [.computed(records: [record.shortID])])
    }
  }

  /// "July 2019 – June 2021"; "not dated" where nothing says.
  func dates(of item: Item) -> Cell {
    guard !item.spans.isEmpty else { return Cell(.text(DateFormatting.undated)) }
    let origins = origins(dateFields(of: item.record), of: item)
    return Cell(
      .text(DateFormatting.text(item.spans, style: dateStyle)), origins: origins.origins,
      isCorrected: origins.isCorrected)
  }

  private func dateFields(of record: Record) -> [FieldName] {
    if record["spans"] != nil { return ["spans"] }
    return record.kind == .credential ? ["issued", "expires"] : record.kind == .goal ? ["target"] : []
  }

  private func academicYear(of item: Item) -> Cell {
    guard let year = materials.academicYear(of: item) else { return dates(of: item) }
    let origins = origins(dateFields(of: item.record), of: item)
    return Cell(
      .text(DateFormatting.academicYear(year)), origins: origins.origins, isCorrected: origins.isCorrected)
  }

  /// The hours that the period counts; a number that cannot be counted is shown as it is, as text.
  private func hoursCell(of item: Item) -> Cell {
    let name: FieldName = item.record.kind == .teachingActivity ? "contactHours" : "hours"
    guard let hours = item.record.hours(name) else { return .absent }
    if materials.redactor.hiding(name, of: item.record) != nil { return cell(name, of: item) }
    let counted = self.hours(of: item)
    let names: [FieldName] = hours.basis == .perSession ? [name, "sessions"] : [name]
    let origins = origins(names + (hours.basis == .perYear ? ["spans"] : []), of: item)
    let content: Cell.Content =
      if let amount = counted?.amount {
        .number(amount, decimals: NumberFormatting.decimals(of: amount))
      } else {
        .text(ValueFormatting.text(hours))
      }
    return Cell(content, origins: origins.origins, isCorrected: origins.isCorrected)
  }

  private func mean(of item: Item) -> Cell {
    let reading = item.reading
    guard let mean = reading.mean else { return .absent }
    if let reason = materials.redactor.suppression(of: item.record) { return Cell(.suppressed(reason)) }
    let origins = origins([reading.isMeanOfItems ? "items" : "overallMean"], of: item)
    return Cell(.number(mean, decimals: 2), origins: origins.origins, isCorrected: origins.isCorrected)
  }

  /// "4.31–4.69", where the source gives the standard deviation.
  private func interval(of item: Item) -> Cell {
    guard let interval = item.reading.interval else { return .absent }
    if let reason = materials.redactor.suppression(of: item.record) { return Cell(.suppressed(reason)) }
    let origins = origins(["overallMean", "overallSD", "overallCount", "responded"], of: item)
    return Cell(
      .text(NumberFormatting.interval(interval)), origins: origins.origins, isCorrected: origins.isCorrected)
  }

  private func responses(of item: Item) -> Cell {
    let reading = item.reading
    guard let responses = reading.responses else { return .absent }
    if let reason = materials.redactor.suppression(of: item.record) { return Cell(.suppressed(reason)) }
    let origins = origins([reading.countField], of: item)
    return Cell(
      .number(Double(responses), decimals: 0), origins: origins.origins, isCorrected: origins.isCorrected)
  }

  private func responseRate(of item: Item) -> Cell {
    let reading = item.reading
    // Who left the overall question out has responded all the same.
    guard let responses = item.record.number("responded") ?? reading.responses.map({ Double($0) }),
      let invited = item.record.number("invited"), invited > 0, responses <= invited
    else { return .absent }
    if let reason = materials.redactor.suppression(of: item.record) { return Cell(.suppressed(reason)) }
    let origins = origins(["responded", "invited"], of: item)
    return Cell(
      .number((responses / invited * 100).rounded(), decimals: 0), origins: origins.origins,
      isCorrected: origins.isCorrected)
  }

  /// "4.40 (Department, n = 312)".
  private func comparison(of item: Item) -> Cell {
    guard let mean = item.record.number("benchmarkMean") else { return .absent }
    switch materials.redactor.hiding("benchmarkMean", of: item.record) {
    case .suppressed(let reason)?: return Cell(.suppressed(reason))
    case .removed?: return Cell(.suppressed("not shown"))
    case nil: break
    }
    var about: [String] = []
    if let group = item.record.text("benchmarkGroup") { about.append(group) }
    if let count = item.record.number("benchmarkCount") { about.append("n = \(NumberFormatting.text(count))") }
    let origins = origins(["benchmarkMean", "benchmarkGroup", "benchmarkCount"], of: item)
    let text = NumberFormatting.mean(mean) + (about.isEmpty ? "" : " (\(about.joined(separator: ", ")))")
    return Cell(.text(text), origins: origins.origins, isCorrected: origins.isCorrected)
  }
}
