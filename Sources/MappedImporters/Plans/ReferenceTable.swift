/// The columns or paths that a rule reads, numbered.
final class ReferenceTable {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]
  /// Paths of repeated elements with the groups made of them.
  private(set) var groups: [(path: String, group: CompiledGroup)] = []

  func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  func addGroup(_ path: String, _ group: CompiledGroup) -> Int {
    groups.append((path, group))
    return groups.count - 1
  }

  func makeTexts() -> RowTexts { RowTexts(references: names.count, groups: groups.count) }
}
