import Importing
import JSONExporting

/// Diagnostics as SARIF 2.1.0 (OASIS, 2020), which editors and code-scanning services read.
///
/// A column of a table is a number of a field, not of a character, so it stands in `properties` and not in the region.
enum DiagnosticsSARIF {
  /// Makes a log of one run.
  ///
  /// - Parameter results: each diagnostic with the path of the file that it is about, as it was typed.
  static func text(of results: [(path: String, diagnostic: Diagnostic)]) -> String {
    let codes = Set(results.map(\.diagnostic.code)).sorted()
    let rules = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var json = CanonicalJSON(.indented)
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.key("runs")
      json.array([results]) { json, results in
        json.object { json in
          json.member("columnKind", "unicodeCodePoints")
          json.member("results", results) { json, result in
            write(result.diagnostic, path: result.path, rule: rules[result.diagnostic.code] ?? 0, to: &json)
          }
          json.member("tool", object: { json in writeTool(codes, to: &json) })
        }
      }
      json.member("version", "2.1.0")
    }
    return String(decoding: json.finish(), as: UTF8.self)
  }

  private static func writeTool(_ codes: [Diagnostic.Code], to json: inout CanonicalJSON) {
    json.member(
      "driver",
      object: { json in
        json.member("name", "dossier")
        json.member("rules", codes) { json, code in
          json.object { json in
            if let entry = DiagnosticCatalogue.entry(code) {
              json.member("fullDescription", object: { $0.member("text", entry.explanation) })
              json.member("id", code.text)
              json.member("shortDescription", object: { $0.member("text", entry.title) })
            } else {
              json.member("id", code.text)
            }
          }
        }
        json.member("semanticVersion", DossierVersion.text)
      })
  }

  private static func write(_ diagnostic: Diagnostic, path: String, rule: Int, to json: inout CanonicalJSON) {
    json.object { json in
      json.member("level", diagnostic.severity == .error ? "error" : "warning")
      json.member("locations", [diagnostic.place]) { json, place in write(place, path: path, to: &json) }
      json.member(
        "message", object: { $0.member("text", "\(diagnostic.message) \(diagnostic.remedy)") })
      json.member(
        "properties",
        object: { json in
          json.member("column", diagnostic.place?.column)
          json.member("excerpt", diagnostic.excerpt)
          json.member("remedy", diagnostic.remedy)
        })
      json.member("ruleId", diagnostic.code.text)
      json.member("ruleIndex", rule)
    }
  }

  private static func write(_ place: Diagnostic.Place?, path: String, to json: inout CanonicalJSON) {
    json.object { json in
      if let name = place?.name {
        json.member("logicalLocations", [name]) { json, name in
          json.object { $0.member("fullyQualifiedName", name) }
        }
      }
      json.member(
        "physicalLocation",
        object: { json in
          json.member("artifactLocation", object: { $0.member("uri", uri(of: path)) })
          if let line = place?.line, line > 0 {
            json.member("region", object: { $0.member("startLine", line) })
          }
        })
    }
  }

  /// A path as a relative or absolute URI reference: what a URI does not allow is escaped.
  private static func uri(of path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return uri
  }
}
