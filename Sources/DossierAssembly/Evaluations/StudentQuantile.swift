/// The value that Student’s t stays below with a probability of 97.5 %, and so the factor of a two-sided 95 % interval.
enum StudentQuantile {
  /// By table up to 30 degrees of freedom; above by Cornish and Fisher’s expansion, which is right to four digits there.
  static func of(degrees: Int) -> Double {
    if table.indices.contains(degrees - 1) { return table[degrees - 1] }
    let z = 1.959_963_984_540_054
    let (z3, z5) = (z * z * z, z * z * z * z * z)
    let degrees = Double(max(1, degrees))
    return z + (z3 + z) / (4 * degrees) + (5 * z5 + 16 * z3 + 3 * z) / (96 * degrees * degrees)
  }

  private static let table = [
    12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788, 2.1604, 2.1448,
    2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484,
    2.0452, 2.0423,
  ]
}
