/// The two widths in which a chart is drawn, since letters must not shrink with the screen.
enum ChartWidth: String, CaseIterable {
  /// For pages and desktop screens.
  case wide
  /// For phones.
  case narrow

  var points: Double {
    switch self {
    case .wide: 680
    case .narrow: 340
    }
  }
}
