import Importing
import JSONExporting
import MappedImporters
import PortfolioModel

/// What a mapping makes of a file, for a program to read.
enum TrialReportJSON {
  static func text(_ sink: TrialSink, traces: [Int: RecordTrace], mapping: String, failure: Diagnostic?) -> String {
    var json = CanonicalJSON(.indented)
    json.object { json in
      json.member("counts", object: { json in writeCounts(of: sink, to: &json) })
      json.key("diagnosticCounts")
      json.object(sink.counts.map { ($0.key.text, $0.value) }) { $0.integer($1) }
      json.member("diagnostics", sink.diagnostics + (failure.map { [$0] } ?? [])) { json, diagnostic in
        ImportReportJSON.write(diagnostic, to: &json)
      }
      json.member("mapping", mapping)
      json.member("records", sink.shown) { json, observation in
        write(TrialRecord(observation, trace: traces[observation.place.line]), to: &json)
      }
    }
    return String(decoding: json.finish(), as: UTF8.self)
  }

  private static func writeCounts(of sink: TrialSink, to json: inout CanonicalJSON) {
    json.member("exportDate", sink.exportDay?.description)
    json.member("imported", sink.rowsImported)
    json.member("read", sink.rowsRead)
    json.key("records")
    json.object(sink.records.map { ($0.key.rawValue, $0.value) }) { $0.integer($1) }
    json.member("rejected", sink.rejected)
    json.key("skipped")
    json.object(sink.skipped.map { ($0.key.text, $0.value) }) { $0.integer($1) }
  }

  private static func write(_ record: TrialRecord, to json: inout CanonicalJSON) {
    json.object { json in
      json.member("fields", record.lines) { json, line in
        json.object { json in
          json.member("cells", line.cells) { json, cell in
            json.object { json in
              json.member("column", cell.name)
              json.member("text", cell.text)
            }
          }
          json.member("field", line.field)
          json.member("value", line.value)
        }
      }
      json.member("kind", record.kind.rawValue)
      json.member("line", record.line)
      json.member("rules", record.rules) { json, number in json.integer(number) }
      json.member("unmapped", record.unmapped) { json, cell in
        json.object { json in
          json.member("column", cell.name)
          json.member("text", cell.text)
        }
      }
    }
  }
}
