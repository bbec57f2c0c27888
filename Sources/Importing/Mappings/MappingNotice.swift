/// An XML element whose being there is a warning about the whole file: that the list goes on elsewhere, that the service
/// answered with an error.
package struct MappingNotice: Hashable, Sendable {
  package var elements: [String]
  package var condition: MappingCondition?
  package var message: String
  package var remedy: String?

  package init(elements: [String], condition: MappingCondition?, message: String, remedy: String?) {
    (self.elements, self.condition, self.message, self.remedy) = (elements, condition, message, remedy)
  }
}
