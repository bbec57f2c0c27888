import JSONExporting

/// What a package is, for machines that know RO-Crate 1.2 (https://w3id.org/ro/crate/1.2).
package enum CrateMetadata {
  package static let path = "ro-crate-metadata.json"
  private static let profile = "https://w3id.org/ro/crate/1.2"

  /// The description of a package with these files, canonical JSON.
  ///
  /// - Parameters:
  ///   - files: all that the manifest lists, but this description.
  ///   - description: one sentence for a reader.
  package static func json(
    title: String, description: String, person: String, orcid: String?, asOf: String, files: [PackageFile]
  ) -> [UInt8] {
    let personID = orcid.map { "https://orcid.org/\($0)" } ?? "#person"
    let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var json = CanonicalJSON()
    json.object { json in
      json.member("@context", "\(profile)/context")
      json.key("@graph")
      json.array(0..<(4 + files.count)) { json, place in
        json.object { json in
          switch place {
          case 0:
            json.member("@id", path)
            json.member("@type", "CreativeWork")
            json.reference("about", "./")
            json.reference("conformsTo", profile)
          case 1:
            json.member("@id", "./")
            json.member("@type", "Dataset")
            json.reference("about", personID)
            json.reference("creator", personID)
            json.member("datePublished", asOf)
            json.member("description", description)
            json.member("hasPart", files) { json, file in json.line { $0.member("@id", file.path) } }
            json.reference("license", "#terms")
            json.member("name", title)
            json.reference("publisher", personID)
          case 2:
            json.member("@id", personID)
            json.member("@type", "Person")
            json.member("name", person)
          case 3:
            json.member("@id", "#terms")
            json.member("@type", "CreativeWork")
            json.member("description", "Handed to its reader for the review that it was made for; not for publication.")
            json.member("name", "For the reader that it was made for")
          default:
            let file = files[place - 4]
            json.member("@id", file.path)
            json.member("@type", "File")
            json.member("contentSize", String(file.size))
            json.member("description", file.title)
            json.member("encodingFormat", file.mediaType)
            json.member("name", file.path.split(separator: "/").last.map(String.init))
            json.member("sha256", file.sha256)
          }
        }
      }
    }
    return json.finish()
  }
}

extension CanonicalJSON {
  fileprivate mutating func reference(_ key: StaticString, _ id: String) {
    self.key(key)
    line { $0.member("@id", id) }
  }
}
