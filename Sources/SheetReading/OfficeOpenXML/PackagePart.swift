/// How the parts of a workbook in an archive name one another.
enum PackagePart {
  /// The part that a relationship of another part points to.
  ///
  /// Targets are relative to the folder of the part, or absolute with a slash, and some programs write backslashes.
  static func resolve(_ target: String, from part: String) -> String {
    let target = target.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
    var folders = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map { String($0) }
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = folders.popLast()
      default: folders.append(String(step))
      }
    }
    return folders.joined(separator: "/")
  }

  /// The part that lists a part's relationships.
  static func relationships(of part: String) -> String {
    var folders = part.split(separator: "/").map { String($0) }
    let name = folders.popLast() ?? ""
    return (folders + ["_rels", name + ".rels"]).joined(separator: "/")
  }
}
