import DossierAssembly
import Importing

/// Finds and reads the packs of promotion rules.
struct CriteriaPacks {
  let library: TemplateLibrary
  let context: CommandContext

  /// The ids of the packs that there are.
  var ids: [String] { library.names(in: "criteria/") }

  /// The pack that a person names: an id, or the path of a .yml file.
  func pack(named name: String) throws -> CriteriaPack {
    guard let file = try library.file(named: name, in: "criteria/", context: context) else {
      throw CommandFailure(.unknownCriteria(name, known: ids))
    }
    return try Self.read.whole(file.text, path: file.path)
  }

  private static let read = TextsRead<CriteriaPack>(code: "CRT001") { text throws(InvalidTemplate) in
    try CriteriaPack(yaml: text)
  }

  /// What a document's blocks need: the pack that was asked for or set, and those that the template names.
  func choice(for template: DossierTemplate, own: String?) throws -> CriteriaChoice {
    let needs = template.criteriaNeeds
    guard needs.usesOwn || !needs.named.isEmpty else { return CriteriaChoice() }
    var choice = CriteriaChoice(own: needs.usesOwn ? try own.map { try pack(named: $0) } : nil)
    for name in needs.named { choice.named[name] = try pack(named: name) }
    return choice
  }
}
