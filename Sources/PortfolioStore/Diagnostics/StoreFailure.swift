package import Importing

/// The portfolio file cannot do what was asked; nothing was changed.
package struct StoreFailure: Error, Sendable, CustomStringConvertible {
  package let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  package var description: String { diagnostic.description }
}
