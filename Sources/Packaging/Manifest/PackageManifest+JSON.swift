import Foundation
import JSONExporting

extension PackageManifest {
  /// The manifest as canonical JSON.
  package var json: [UInt8] {
    var json = CanonicalJSON()
    json.object { json in
      json.member("asOf", asOf)
      json.member("audience", audience)
      json.member("files", files) { json, file in
        json.object { json in
          json.member("mediaType", file.mediaType)
          json.member("path", file.path)
          json.member("sha256", file.sha256)
          json.member("size", file.size)
          json.member("title", file.title)
        }
      }
      json.member("period", period)
      json.member("person", person)
      json.member("program", program)
      json.member("schemaVersion", Self.schemaVersion)
      json.member("templates", templates)
      json.member("title", title)
    }
    return json.finish()
  }

  /// Reads a manifest that came from elsewhere.
  ///
  /// - Throws: ``ManifestProblem``
  package init(json bytes: [UInt8]) throws {
    let version: Version
    let content: Content
    do {
      version = try JSONDecoder().decode(Version.self, from: Data(bytes))
      guard version.schemaVersion <= Self.schemaVersion else {
        throw ManifestProblem("it is of version \(version.schemaVersion), which this program is too old for")
      }
      content = try JSONDecoder().decode(Content.self, from: Data(bytes))
    } catch let problem as ManifestProblem {
      throw problem
    } catch let DecodingError.keyNotFound(key, _) {
      throw ManifestProblem("it has no “\(key.stringValue)”")
    } catch let DecodingError.typeMismatch(_, context) {
      throw ManifestProblem("its “\(context.codingPath.map(\.stringValue).joined(separator: "."))” is of another type")
    } catch {
      throw ManifestProblem("it is not JSON")
    }
    var known: Set<String> = []
    for file in content.files {
      if let danger = PackagePath.danger(in: file.path) { throw ManifestProblem("of a file that it lists, \(danger)") }
      if Self.unlisted.contains(file.path) { throw ManifestProblem("it lists \(file.path), which it cannot know") }
      // Two names that differ in case are one file on some systems.
      guard known.insert(file.path.lowercased()).inserted else { throw ManifestProblem("it lists \(file.path) twice") }
      guard file.size >= 0, file.sha256.utf8.count == 64, file.sha256.utf8.allSatisfy(Self.isHexadecimal) else {
        throw ManifestProblem("the SHA-256 or the size of \(file.path) is none")
      }
    }
    self.init(
      title: content.title, person: content.person, audience: content.audience, period: content.period,
      day: content.asOf, templates: content.templates, program: content.program,
      files: content.files.map {
        PackageFile(path: $0.path, sha256: $0.sha256, size: $0.size, title: $0.title, mediaType: $0.mediaType)
      })
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...102).contains(byte) }

  private struct Version: Decodable { let schemaVersion: Int }

  private struct Content: Decodable {
    let asOf: String
    let audience: String
    let files: [File]
    let period: String
    let person: String
    let program: String
    let templates: [String]
    let title: String

    struct File: Decodable {
      let mediaType: String
      let path: String
      let sha256: String
      let size: Int
      let title: String
    }
  }
}

/// Why a manifest cannot be used, as the end of a sentence.
package struct ManifestProblem: Error, Hashable {
  package let reason: String

  init(_ reason: String) { self.reason = reason }
}
