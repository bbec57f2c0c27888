/// What exports have in common that can be held against each other: one system, mapping, part and kind of record.
struct ExportLineage: Hashable {
  let system: String
  let importerID: String
  let part: String
  let kind: RecordKind

  init(_ observation: RecordedObservation) {
    (system, importerID) = (observation.source.system, observation.source.importerID)
    (part, kind) = (observation.source.part, observation.kind)
  }
}
