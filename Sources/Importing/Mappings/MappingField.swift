package import PortfolioModel

/// A field of a record, or of a group within it, and where its value comes from.
package struct MappingField: Hashable, Sendable {
  package var definition: FieldDefinition
  package var value: MappingValue

  package init(_ definition: FieldDefinition, _ value: MappingValue) {
    (self.definition, self.value) = (definition, value)
  }
}
