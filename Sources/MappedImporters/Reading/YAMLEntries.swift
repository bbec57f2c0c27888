import Yams

/// The keys and values of a YAML mapping, with merged ones (`<<`) put in.
struct YAMLEntries {
  struct Entry {
    let key: String
    let keyNode: Node
    let value: Node
  }

  /// The mapping's own node, for what is missing.
  let node: Node
  private(set) var entries: [Entry] = []

  init?(_ node: Node) {
    guard let mapping = node.mapping else { return nil }
    self.node = node
    var merged: [Entry] = []
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      if name == "<<" {
        for source in value.sequence.map(Array.init) ?? [value] {
          merged += YAMLEntries(source)?.entries ?? []
        }
      } else {
        entries.append(Entry(key: name, keyNode: key, value: value))
      }
    }
    for entry in merged where self[entry.key] == nil { entries.append(entry) }
  }

  /// The value of a key; nil where it is missing.
  subscript(key: String) -> Node? { entries.first { $0.key == key }?.value }

  func has(_ key: String) -> Bool { self[key] != nil }
}

extension Node {
  /// Whether it is `null`, `~` or nothing.
  var isNull: Bool {
    guard let scalar else { return false }
    return scalar.style == .plain && ["", "~", "null", "Null"].contains(scalar.string)
  }
}
