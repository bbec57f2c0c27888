package import Importing

/// A command cannot do what it was asked; nothing was changed.
package struct CommandFailure: Error {
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  package init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}
