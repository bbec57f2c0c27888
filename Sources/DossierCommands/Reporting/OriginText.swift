import PortfolioModel

/// Where a value comes from, in words: "pubmed, import 2, pubmed.xml:14".
enum OriginText {
  static func text(of origin: ResolvedField.Origin) -> String {
    switch origin {
    case .source(let row):
      "\(row.source.system), import \(row.source.number), \(row.source.fullName):\(row.place.line)"
        + (row.place.elementPath.map { " \($0)" } ?? "")
    case .decision(let number): "decision \(number)"
    case .computed: "computed"
    }
  }
}
