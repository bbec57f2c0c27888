/// Whether to go on after a record.
package enum XMLReadingStep: Sendable {
  case next, stop
}
