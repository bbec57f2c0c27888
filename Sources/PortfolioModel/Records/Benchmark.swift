extension RecordKindDefinition {
  /// What a department or school reports for comparison.
  public static let benchmark = RecordKindDefinition(
    .benchmark, letter: "B", plural: "benchmarks", label: "Benchmark",
    fields: [
      FieldDefinition("metric", "Metric", .text, example: "Contact hours"),
      FieldDefinition("group", "Group", .text, example: "Department"),
      FieldDefinition("count", "n", .number),
      FieldDefinition("mean", "Mean", .number),
      FieldDefinition("median", "Median", .number),
      FieldDefinition("percentile25", "25th percentile", .number),
      FieldDefinition("percentile75", "75th percentile", .number),
      FieldDefinition("source", "Source", .text),
    ])
}
