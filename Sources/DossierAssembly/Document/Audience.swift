/// Who reads a document: decides what is redacted.
package enum Audience: String, Hashable, Sendable, CaseIterable {
  case owner = "self"
  case department
  case external
  case publicReader = "public"
}
