import Yams

/// What a mapping file may be at most: beyond it, a file is a slip or an attack.
enum MappingBounds {
  /// In bytes; the largest that is shipped has a twentieth of it.
  static let size = 1 << 20
  /// Values within values, aliases followed.
  static let depth = 60
  /// Keys and values, those behind aliases counted each time.
  static let nodes = 200_000

  enum Excess {
    case depth(Node)
    case key(Int)
    case nodes
  }

  /// What is too much in a file; nil where nothing is.
  static func excess(in root: Node) -> Excess? {
    var left = nodes
    return excess(in: root, depth: 1, left: &left)
  }

  private static func excess(in node: Node, depth: Int, left: inout Int) -> Excess? {
    left -= 1
    if left < 0 { return .nodes }
    if depth > Self.depth { return .depth(node) }
    if let sequence = node.sequence {
      for item in sequence { if let excess = excess(in: item, depth: depth + 1, left: &left) { return excess } }
    } else if let mapping = node.mapping {
      for (key, value) in mapping {
        // Keys are texts; another key is an unknown one.
        left -= 1
        if let excess = excess(in: key, depth: depth + 1, left: &left) { return excess }
        if let excess = excess(in: value, depth: depth + 1, left: &left) { return excess }
      }
    }
    return nil
  }
}
