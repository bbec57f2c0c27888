/// One sheet of a workbook, as the tabs at the bottom of the window show it.
package struct WorkbookSheet: Sendable, Hashable {
  package let name: String
  /// Whether somebody hid it, as sheets with lists for drop-down menus often are.
  package let isHidden: Bool
  /// Where the workbook keeps it.
  let part: String

  init(name: String, isHidden: Bool, part: String) {
    (self.name, self.isHidden, self.part) = (name, isHidden, part)
  }
}
