/// A row above the data, kept as text: part of the preamble or of the header.
package struct CSVTextRow: Sendable, Hashable {
  package var place: CSVPlace
  package var fields: [String]

  package init(place: CSVPlace, fields: [String]) {
    self.place = place
    self.fields = fields
  }
}
