import DossierAssembly
import PortfolioModel

/// One side of a comparison.
struct ComparedPortfolio {
  let portfolio: Portfolio
  let statements: [DossierAssembly.Statement]
  let decisions: [RecordedDecision]
  let settings: PersonSettings
  /// What a reader sees: "1 July 2024", "review-2024.portfolio".
  let label: String
  /// What it cannot tell.
  let notes: [String]
}
