/// Where a value comes from, and how it is read.
package struct MappingValue: Hashable, Sendable {
  package var source: MappingSource
  package var reading: MappingReading

  package init(_ source: MappingSource, _ reading: MappingReading = MappingReading()) {
    (self.source, self.reading) = (source, reading)
  }
}
