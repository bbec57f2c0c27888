import PortfolioModel

/// The names under which leftovers are kept, numbered, and the shapes that sets of them have.
struct LeftoverSlots {
  private var numbers: [String: Int] = [:]
  private var names: [FieldName] = []
  private var shapes: [[Int]: Shape] = [:]
  /// For each slot, its place in the set that is being made; -1 where it has none.
  private var positions: [Int] = []

  private static let noShape = Shape([])
  private static let mostShapes = 1_000

  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(FieldName(name))
    positions.append(-1)
    return names.count - 1
  }

  /// Texts in the order in which their names come first; the same name several times makes a list.
  mutating func fields(_ found: [(slot: Int, text: String)]) -> FieldSet {
    guard !found.isEmpty else { return FieldSet(shape: Self.noShape, values: []) }
    var used: [Int] = []
    var values: [[Value]] = []
    for (slot, text) in found {
      let position = positions[slot]
      if position < 0 {
        positions[slot] = used.count
        used.append(slot)
        values.append([.text(text)])
      } else if values[position].last != .text(text) {
        values[position].append(.text(text))
      }
    }
    for slot in used { positions[slot] = -1 }
    return FieldSet(shape: shape(of: used), values: values.map { $0.count == 1 ? $0[0] : .list($0) })
  }

  private mutating func shape(of slots: [Int]) -> Shape {
    if let known = shapes[slots] { return known }
    if shapes.count >= Self.mostShapes { shapes.removeAll() }
    let made = Shape(slots.map { names[$0] })
    shapes[slots] = made
    return made
  }
}
