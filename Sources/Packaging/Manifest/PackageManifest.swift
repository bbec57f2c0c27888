package import PortfolioModel

/// What a package is and which files belong to it, each with its SHA-256.
///
/// The form is that of `docs/schemas/package-manifest.schema.json`. It lists every file but itself, what is made of it
/// (`SHA256SUMS`), and its signature.
package struct PackageManifest: Hashable, Sendable {
  /// Rises when a reader of the manifest has to change.
  package static let schemaVersion = 1

  package static let path = "manifest.json"
  package static let checksumsPath = "SHA256SUMS"
  package static let signaturePath = "manifest.json.sig"
  package static let publicKeyPath = "manifest.pub.pem"
  /// What belongs to every package and is not in the list.
  package static let unlisted: Set<String> = [path, checksumsPath, signaturePath, publicKeyPath]

  /// What the package is called: "Promotion dossier".
  package let title: String
  /// Whom it is about.
  package let person: String
  package let audience: String
  package let period: String
  /// The day that its documents are of.
  package let asOf: String
  /// The dossier templates.
  package let templates: [String]
  /// The version of the program.
  package let program: String
  /// By their paths.
  package let files: [PackageFile]

  package init(
    title: String, person: String, audience: String, period: String, asOf: CalendarDay, templates: [String],
    program: String, files: [PackageFile]
  ) {
    self.init(
      title: title, person: person, audience: audience, period: period, day: asOf.description, templates: templates,
      program: program, files: files)
  }

  init(
    title: String, person: String, audience: String, period: String, day: String, templates: [String],
    program: String, files: [PackageFile]
  ) {
    (self.title, self.person, self.audience, self.period) = (title, person, audience, period)
    (self.asOf, self.templates, self.program) = (day, templates, program)
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The lines of `SHA256SUMS`, which `sha256sum --check` and `shasum -a 256 --check` read.
  package func checksums(ofManifest sha256: String) -> String {
    let lines = files.map { ($0.path, $0.sha256) } + [(Self.path, sha256)]
    return lines.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map { "\($1)  \($0)\n" }.joined()
  }
}
