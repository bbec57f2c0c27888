import DossierAssembly

/// What is wrong with a text of YAML, as its reader says it; empty when nothing is.
func problems<Whole>(_ yaml: String, _ read: (String) throws(InvalidTemplate) -> Whole) -> [String] {
  do throws(InvalidTemplate) {
    _ = try read(yaml)
    return []
  } catch {
    return error.problems.map(\.description)
  }
}
