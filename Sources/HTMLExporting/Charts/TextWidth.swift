/// Estimates how wide text is, so that labels neither overlap nor are cut.
///
/// The widths are those of DejaVu Sans, in thousandths of the size: the widest font of the style sheet's sans list, so
/// that the estimate is an upper bound for the others.
enum TextWidth {
  private static let widths: [Double] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]

  static func estimate(_ text: String, size: Double, isBold: Bool = false) -> Double {
    var total = 0.0
    for scalar in text.unicodeScalars {
      let value = Int(scalar.value)
      switch value {
      case 32..<127: total += widths[value - 32]
      // Marks that combine with the letter before.
      case 0x300..<0x370, 0x200B...0x200F: total += 0
      case 0x2013, 0x2020: total += 500
      case ..<0x250: total += 640
      // Scripts of full width.
      case 0x1100..<0x1200, 0x2E80..<0xD7B0, 0xF900..<0xFB00, 0xFF00..<0xFF61, 0x1F000...: total += 1050
      default: total += 760
      }
    }
    return total * size / 1000 * (isBold ? 1.12 : 1)
  }
}
