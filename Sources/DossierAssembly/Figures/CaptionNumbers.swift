import PortfolioModel

extension String {
  /// The records that the numbers of a caption were counted over; none where it has no number, or is the template's.
  func hasNumbers(of template: FigureTemplate, _ items: [Item]) -> [String] {
    template.caption == nil && contains(where: \.isNumber) ? items.map(\.shortID) : []
  }
}
