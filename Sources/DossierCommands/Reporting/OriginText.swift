import PortfolioModel

/// Where a value comes from, in words: "pubmed, import 2, pubmed.xml:14".
enum OriginText {
  static func text(of origin: ResolvedField.Origin) -> String {
    switch origin {
    case .source(let source, let place):
      "\(source.system), import \(source.number), \(source.fullName):\(place.line)"
        + (place.elementPath.map { " \($0)" } ?? "")
    case .decision(let number): "decision \(number)"
    case .computed: "computed"
    }
  }
}
