import PortfolioModel

/// Why a value counts, in words.
enum PreferenceText {
  static func text(of preference: Preference) -> String {
    switch preference {
    case .correction: "your correction"
    case .addition: "added by you"
    case .onlySource: "the only source"
    case .agreement: "all agree"
    case .sourceOrder: "by the source order"
    case .newestExport: "the newest export"
    case .tieBreak: "by the tie-break"
    case .computed: "computed"
    }
  }
}
