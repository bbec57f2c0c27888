extension TemplateLibrary {
  /// The ids of the files of a folder: `promotion` for `dossiers/promotion.yml`.
  func names(in group: String) -> [String] {
    paths(in: group).compactMap { path in
      path.hasSuffix(".yml") ? String(path.dropFirst(group.count).dropLast(".yml".count)) : nil
    }
  }

  /// The file that a person names: by an id of a folder of the library, or by the path of a .yml file of their own.
  ///
  /// - Returns: nil where the library has no such id.
  func file(
    named name: String, in group: String, context: CommandContext
  ) throws -> (path: String, text: String)? {
    if name.hasSuffix(".yml") || name.hasSuffix(".yaml") {
      return (name, try FileAccess.text(at: context.path(name)))
    }
    let path = "\(group)\(name).yml"
    return try text(path).map { (path, $0) }
  }
}
