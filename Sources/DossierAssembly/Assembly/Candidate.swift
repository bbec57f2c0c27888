/// What the owner's settings say about the case that a document makes; no export has it.
package struct Candidate: Hashable, Sendable {
  package var rankSought: String?
  package var track: String?
  package var areaOfExcellence: String?
  package var department: String?
  package var school: String?
  package var supervisor: String?

  package init(
    rankSought: String? = nil, track: String? = nil, areaOfExcellence: String? = nil, department: String? = nil,
    school: String? = nil, supervisor: String? = nil
  ) {
    (self.rankSought, self.track, self.areaOfExcellence) = (rankSought, track, areaOfExcellence)
    (self.department, self.school, self.supervisor) = (department, school, supervisor)
  }
}
