import Mustache

/// Named values of a page, looked up without reflection.
struct PageObject: MustacheParent {
  let values: PageFields

  func child(named name: String) -> Any? { values[name]?.mustache }
}
