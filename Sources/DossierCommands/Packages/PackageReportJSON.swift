import Importing
import JSONExporting
import Packaging

/// What came out of checking a package, for a program.
enum PackageReportJSON {
  static func text(of report: PackageReport, diagnostics: [Diagnostic]) -> String {
    var json = CanonicalJSON()
    json.object { json in
      json.member("differences", diagnostics) { json, diagnostic in
        json.object { json in
          json.member("code", diagnostic.code.text)
          json.member("file", diagnostic.place?.file)
          json.member("message", diagnostic.message)
        }
      }
      json.member("fileCount", report.manifest?.files.count)
      json.member("isIntact", report.isIntact)
      json.key("signature")
      json.object { json in
        switch report.signature {
        case .none: json.member("status", "none")
        case .wrong: json.member("status", "wrong")
        case .byGivenKey(let fingerprint):
          json.member("keySHA256", fingerprint.filter { $0 != " " })
          json.member("status", "byGivenKey")
        case .byKeyInPackage(let fingerprint):
          json.member("keySHA256", fingerprint.filter { $0 != " " })
          json.member("status", "byKeyInPackage")
        }
      }
    }
    return String(decoding: json.finish(), as: UTF8.self)
  }
}
