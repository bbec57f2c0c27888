import PortfolioModel

extension CanonicalJSON {
  /// Writes an imported file, with or without the number of its import.
  mutating func write(_ source: SourceDescription, numbered: Bool) {
    object { json in
      json.member("exportDate", source.exportDate?.description)
      json.member("fileName", source.fileName)
      json.member("importer", source.importer)
      if numbered { json.member("number", source.number) }
      json.member("part", source.part.isEmpty ? nil : source.part)
      json.member("sha256", source.sha256)
      json.member("system", source.system)
    }
  }
}
