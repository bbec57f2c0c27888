import PortfolioModel

/// The name on the title page.
enum DisplayName {
  /// The name as the portfolio has it; where it carries no degrees, those of the education records are added.
  static func withDegrees(_ materials: Materials) -> String {
    let name = materials.person.displayName
    guard !name.contains(",") else { return name }
    let degrees = materials.sorted(materials.items(of: .education), by: .oldestFirst).compactMap { item -> String? in
      let record = item.record
      guard (record.text("type") ?? "degree") == "degree", record.flag("isCompleted") != false,
        let degree = record.text("degree"), degree.count <= 8, !degree.contains(where: \.isWhitespace)
      else { return nil }
      return degree
    }
    let unique = degrees.reduce(into: [String]()) { list, degree in
      if !list.contains(degree) { list.append(degree) }
    }
    return ([name] + unique).joined(separator: ", ")
  }
}
