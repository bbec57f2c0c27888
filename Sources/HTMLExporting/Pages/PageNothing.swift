import Mustache

/// The absence of a value, which Mustache shows as nothing.
struct PageNothing: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
