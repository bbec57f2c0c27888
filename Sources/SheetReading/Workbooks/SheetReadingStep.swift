/// Whether to go on after a row.
package enum SheetReadingStep: Sendable {
  case next, stop
}
