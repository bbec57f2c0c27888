import DossierAssembly
import Importing
import Synchronization

/// Finds and reads the packs of promotion rules.
struct CriteriaPacks {
  let library: TemplateLibrary
  let context: CommandContext

  /// The ids of the packs that there are.
  var ids: [String] {
    library.paths(in: "criteria/").compactMap { path in
      path.hasSuffix(".yml") ? String(path.dropFirst("criteria/".count).dropLast(".yml".count)) : nil
    }
  }

  /// The pack that a person names: an id, or the path of a .yml file.
  func pack(named name: String) throws -> CriteriaPack {
    let isFile = name.hasSuffix(".yml") || name.hasSuffix(".yaml")
    let path = isFile ? name : "criteria/\(name).yml"
    let text = isFile ? try FileAccess.text(at: context.path(name)) : try library.text(path)
    guard let text else { throw CommandFailure(.unknownCriteria(name, known: ids)) }
    // A document for each of five thousand people needs the pack five thousand times.
    if let known = Self.read.withLock({ $0[text] }) { return known }
    do {
      let pack = try CriteriaPack(yaml: text)
      Self.read.withLock { $0[text] = pack }
      return pack
    } catch {
      throw CommandFailure(
        error.problems.map { problem in
          Diagnostic(
            .error, "CRT001", problem.message,
            at: Diagnostic.Place(file: path, line: problem.line, column: problem.column), remedy: problem.remedy)
        })
    }
  }

  /// Packs by their text, which is all that they depend on.
  private static let read = Mutex<[String: CriteriaPack]>([:])

  /// What a document's blocks need: the pack that was asked for or set, and those that the template names.
  func choice(for template: DossierTemplate, own: String?) throws -> CriteriaChoice {
    let needs = template.criteriaNeeds
    guard needs.usesOwn || !needs.named.isEmpty else { return CriteriaChoice() }
    var choice = CriteriaChoice(own: needs.usesOwn ? try own.map { try pack(named: $0) } : nil)
    for name in needs.named { choice.named[name] = try pack(named: name) }
    return choice
  }
}
