import DossierAssembly
import Importing
import Synchronization

/// What texts were read as: a document for each of five thousand people needs the same file five thousand times.
final class TextsRead<Whole: Sendable>: Sendable {
  private let known = Mutex<[String: Whole]>([:])
  private let read: @Sendable (String) throws(InvalidTemplate) -> Whole
  /// The code of what is wrong with such a text.
  private let code: Diagnostic.Code

  init(code: Diagnostic.Code, _ read: @escaping @Sendable (String) throws(InvalidTemplate) -> Whole) {
    (self.code, self.read) = (code, read)
  }

  /// What a text says, all that is wrong with it thrown at once.
  func whole(_ text: String, path: String) throws(CommandFailure) -> Whole {
    if let known = known.withLock({ $0[text] }) { return known }
    do {
      let whole = try read(text)
      known.withLock { $0[text] = whole }
      return whole
    } catch {
      throw CommandFailure(
        error.problems.map { problem in
          Diagnostic(
            .error, code, problem.message,
            at: Diagnostic.Place(file: path, line: problem.line, column: problem.column), remedy: problem.remedy)
        })
    }
  }
}
