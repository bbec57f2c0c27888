import DossierCommands
import Foundation

extension Session {
  /// The exports of the examples, by name.
  static func exampleExports() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: examples, includingPropertiesForKeys: nil)
      .filter { ["csv", "xml"].contains($0.pathExtension) }.sorted { $0.path() < $1.path() }
  }

  /// A portfolio of the person whom the examples are of, with the names that their exports have.
  func makeExamplePortfolio() {
    run([
      "init", "career.portfolio", "--name", "Miriam A. Okonkwo-Hale, MD, MEd", "--orcid", "0009-0070-4417-8628",
      "--employee-number", "900471826", "--username", "mokonkwo", "--alias", "Okonkwo MA", "--alias",
      "Okonkwo-Hale MA", "--alias", "M. Okonkwo Hale", "--alias", "Hale, Miriam", "--alias", "Miriam Okonkwo-Hale",
    ])
  }

  /// Sets the statements that a promotion dossier has; returns how each went.
  @discardableResult
  func setExampleStatements() -> [Outcome] {
    [
      ("executiveSummary", "executive-summary"), ("candidate", "candidate-statement"),
      ("teachingPhilosophy", "teaching-philosophy"), ("leadership", "leadership"), ("mentoring", "mentoring"),
    ].map { kind, file in
      run(["statement", "set", kind, Self.examples.appending(path: "statements/\(file).md").path()])
    }
  }
}
