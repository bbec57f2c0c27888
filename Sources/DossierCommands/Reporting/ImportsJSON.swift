import Importing
import JSONExporting
import PortfolioModel
import PortfolioStore

/// The list of imports, for a program to read.
enum ImportsJSON {
  /// - Parameter changed: The imports whose mapping has changed since.
  static func text(of sources: [ImportedSource], withOtherMapping changed: Set<Int64> = []) -> String {
    var json = CanonicalJSON(.indented)
    json.array(sources) { json, source in
      json.object { json in
        json.member("bytes", source.byteCount)
        json.member("companions", source.companions) { json, companion in
          json.object { json in
            json.member("bytes", companion.byteCount)
            json.member("file", companion.fileName)
            json.member("sha256", companion.sha256)
          }
        }
        json.member("datedBy", source.reading.datedBy?.rawValue)
        json.member("exportDate", source.description.exportDate?.description)
        json.member("file", source.description.fileName)
        json.member("importedAt", source.importedAt)
        json.member("mapping", source.description.importer)
        if changed.contains(source.number) { json.member("mappingHasChanged", true) }
        json.member("number", source.number)
        json.member("part", source.description.part.isEmpty ? nil : source.description.part)
        json.member("records", source.observations.total)
        json.member("replays", source.reading.replays)
        json.member("rowsRead", source.rowsRead)
        json.member("sha256", source.description.sha256)
        json.member("state", ImportsCommand.List.text(of: source.state))
        json.member("system", source.description.system)
      }
    }
    return String(decoding: json.finish(), as: UTF8.self)
  }
}
