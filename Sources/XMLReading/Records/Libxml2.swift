import CLibxml2

/// The library as a whole.
enum Libxml2 {
  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  /// Prepares the library once, whichever thread comes first.
  static func prepare() {
    _ = isPrepared
  }
}
