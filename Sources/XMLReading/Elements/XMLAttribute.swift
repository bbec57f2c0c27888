/// An attribute, copied out of its element. Namespace declarations are not attributes.
package struct XMLAttribute: Sendable, Hashable {
  package var localName: String
  package var prefix: String?
  package var namespaceURI: String?
  package var value: String
}
