import PortfolioModel

/// What an import needs to know of the file when it begins.
struct ImportBeginning: Sendable {
  let people: [Person]
  let isInstitution: Bool
  let nextPerson: Int64
}
