/// A value that a title page or a list of key facts can show.
package enum Fact: String, Hashable, Sendable, CaseIterable {
  case rank
  case rankSought
  case track
  case areaOfExcellence
  case department
  case school
  case supervisor
  case period
  case date
  case yearsInRank
  case lastPromotion
  case contactHours
  case learnersTaught
  case teachingEvaluations
  case mentees
  case leadershipRoles
  case educationPublications
  case publications
  case grants
  case teachingEffort
  case email
  case orcid

  package var label: String {
    switch self {
    case .rank: "Rank"
    case .rankSought: "Rank sought"
    case .track: "Track"
    case .areaOfExcellence: "Area of excellence"
    case .department: "Department"
    case .school: "School"
    case .supervisor: "Supervisor"
    case .period: "Period"
    case .date: "Date"
    case .yearsInRank: "Years in rank"
    case .lastPromotion: "Last promotion"
    case .contactHours: "Contact hours"
    case .learnersTaught: "Learners taught"
    case .teachingEvaluations: "Teaching evaluations"
    case .mentees: "Mentees"
    case .leadershipRoles: "Leadership roles"
    case .educationPublications: "Education publications"
    case .publications: "Publications"
    case .grants: "Grants"
    case .teachingEffort: "Effort in teaching"
    case .email: "E-mail"
    case .orcid: "ORCID iD"
    }
  }
}
