import DossierAssembly
import PortfolioModel

extension PlantedPortfolio {
  /// What is planted elsewhere than in fields, with the audiences that may find it.
  static let elsewhere: [(marker: String, readers: Set<Audience>)] = [
    ("ZQRELEASED", [.owner, .department, .external]), ("ZQUNRELEASED", [.owner]),
    ("ZQWELLBEING", [.owner, .department]),
    ("ZQMILESTONES", [.owner, .department]), ("ZQRECORDWELLBEING", [.owner, .department]),
    ("ZQRECORDMILESTONES", [.owner, .department]), ("ZQCONFIDENTIAL", [.owner, .department]),
    ("ZQHONOURPRIVATE", [.owner]), ("ZQHONOURDEPARTMENT", [.owner, .department]),
    ("ZQHONOURREVIEWERS", [.owner, .department, .external]), ("ZQHONOURPUBLIC", [.owner, .department]),
    ("ZQCORRECTED", Set(Audience.allCases)), (fileMarker, [.owner, .department]),
    ("ZQSHEET", [.owner, .department]), ("Zqrefused", [.owner, .department]),
    ("Wanda", [.owner, .department]), ("Xana", [.owner, .department, .external]),
  ]

  /// What nobody may find in any document.
  static let nowhere = [unmappedMarker, "ZQHIDDENHONOUR", "ZQFEW", "777111", "777,111", "777222", "777,222"]

  /// What may not reach a reader, by docs/audiences.md and by what is planted elsewhere.
  func forbidden(to audience: Audience) throws -> [String] {
    guard audience != .owner else { return [] }
    let page = try AudiencesPage()
    var forbidden = Self.elsewhere.filter { !$0.readers.contains(audience) }.map(\.marker)
    for plant in plants {
      let sight = page.sight(of: plant, for: audience)
      let isKindOfOutcome = plant.field == "outcomes.kind"
      if sight == .no || (sight == .instead && !isKindOfOutcome) { forbidden += plant.markers }
    }
    return forbidden
  }

  /// What must reach a reader where every field of every record is shown: of each plant, one of the markers.
  func expected(by audience: Audience) throws -> [Plant] {
    let page = try AudiencesPage()
    return plants.filter {
      !$0.field.contains(".") && !$0.markers.isEmpty && page.sight(of: $0, for: audience) == .yes
    }
  }
}

extension AudiencesPage {
  func sight(of plant: PlantedPortfolio.Plant, for audience: Audience) -> Sight? {
    guard let position = Audience.allCases.firstIndex(of: audience) else { return nil }
    return rows["\(plant.kind.definition.plural).\(plant.field.prefix { $0 != "." })"]?[position]
  }
}
