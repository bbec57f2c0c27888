extension RecordKindDefinition {
  /// What a department or school reports for comparison.
  public static let benchmark = RecordKindDefinition(
    .benchmark, letter: "B", plural: "benchmarks", label: "Benchmark",
    fields: [
      FieldDefinition("metric", "Metric", .text, example: "Contact hours"),
      FieldDefinition("group", "Group", .text, example: "Department"),
      FieldDefinition("count", "n", .number),
      FieldDefinition("mean", "Mean", .number, mayBeNegative: true),
      FieldDefinition("median", "Median", .number, mayBeNegative: true),
      FieldDefinition("percentile25", "25th percentile", .number, mayBeNegative: true),
      FieldDefinition("percentile75", "75th percentile", .number, mayBeNegative: true),
      FieldDefinition("source", "Source", .text),
    ])
}
