import ArgumentParser
import DossierAssembly
import HTMLExporting
import Importing
import Packaging
import PortfolioModel

/// `dossier package TEMPLATE… -o FOLDER|FILE.zip`
struct PackageCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract:
      "Builds documents to hand over: with their attachments, a manifest that proves them whole, and a signature.",
    discussion: """
      The same portfolio, day and reader give the same bytes, so two people can compare a package by one number. \
      `dossier verify` checks it, and so does `sha256sum --check SHA256SUMS` where the program is not installed.
      """)

  @Argument(help: "The dossier templates: ids from `dossier templates`, or .yml files.")
  var templates: [String]

  @Option(name: [.short, .long], help: "The folder to make, or an archive where the name ends in .zip.")
  var output: String

  @Option(
    name: .long,
    help: "\(DocumentFormat.allCases.map(\.rawValue).joined(separator: ", ")); several with commas between.")
  var format = "html,json"

  @Option(name: .long, help: "The private key that signs the package, from `dossier keys make`.", completion: .file())
  var sign: String?

  @Flag(name: .long, help: "Replaces an earlier package of the same name.")
  var replace = false

  @OptionGroup var options: DocumentOptions
  @OptionGroup var printing: PrintOptions

  func perform(in context: CommandContext) throws -> ExitStatus {
    let formats = try printing.formats(format)
    let library = try options.templates.library(in: context)
    let chosen = try templates.map { try DossierTemplates.template(named: $0, library: library, in: context) }
    let key = try sign.map { path in
      let text = try FileAccess.text(at: context.path(path))
      do {
        return try SigningKey(pem: text)
      } catch let problem as KeyProblem {
        throw CommandFailure(.unusableKey(path, problem))
      }
    }
    let place = PackagePlace(output, in: context)
    try place.check(replacing: replace)
    let source = try DocumentSource(options, in: context)
    let documents = try chosen.map { try source.document($0, earlier: try source.earlier(for: $0)) }
    let readers = Set(documents.map(\.audience.rawValue)).sorted()
    guard readers.count == 1 else { throw CommandFailure(.severalReaders(readers)) }

    let pages = try printing.pages(for: formats, library: library, in: context)
    let html = try pages?.exporter ?? DossierTemplates.exporter(library)
    var package = try PackageFolder(path: place.draft, named: output)
    defer { FileAccess.remove(place.draft) }
    var names: Set<String> = []
    var needsAttention = false
    for (index, document) in documents.enumerated() {
      let template = templates[index]
      let name = PackagePath.safe(
        try chosen[index].fileName.map {
          try options.fileName(by: $0, of: document, person: source.person, in: source.file)
        } ?? options.fileName(template: template, person: source.person, in: source.file), otherwise: "document")
      guard names.insert(name.lowercased()).inserted else {
        throw CommandFailure(.invalid("another document", template, expected: "each template once"))
      }
      for file in try DocumentFiles.make(document, formats: formats, name: name, pages: pages) {
        for diagnostic in file.diagnostics { context.report(diagnostic.description + "\n") }
        needsAttention = needsAttention || !file.diagnostics.isEmpty
        try package.add(
          file.bytes, as: "documents/\(file.name)", title: DocumentFormat.title(of: document, file: file.name))
      }
    }
    var attachments = try PackageAttachments(of: documents, source: source)
    try attachments.write(to: &package, from: source, html: html)
    try finish(&package, documents: documents, source: source, key: key)
    try place.put(package)

    context.write(output + "\n")
    for document in documents { PatientWarnings.report(of: document, in: context) }
    report(attachments, key: key, in: context)
    return needsAttention ? .attention : .done
  }

  /// Writes what says of the other files what they are.
  private func finish(
    _ package: inout PackageFolder, documents: [Document], source: DocumentSource, key: SigningKey?
  ) throws {
    guard let first = documents.first else { return }
    let title = documents.map(\.title).joined(separator: "; ")
    func manifest() -> PackageManifest {
      PackageManifest(
        title: title, person: first.career.name, audience: first.audience.rawValue,
        period: documents.map(\.periodLabel).uniqued().joined(separator: "; "), asOf: first.asOf,
        templates: documents.map(\.templateID), program: DossierVersion.text, files: package.files)
    }
    let readme = PackageReadme.text(
      of: manifest(), audience: first.audience.reader, fingerprint: key?.verifyingKey.fingerprint)
    try package.add(Array(readme.utf8), as: PackageReadme.path, title: "What is in the package, and how to check it")
    let crate = CrateMetadata.json(
      title: "\(title): \(first.career.name)",
      description:
        "Documents about the career of \(first.career.name), as of \(first.asOf), for \(first.audience.reader).",
      person: first.career.plainName, orcid: first.career.orcid, asOf: first.asOf.description,
      files: package.files)
    try package.add(crate, as: CrateMetadata.path, title: "Description for machines (RO-Crate)")
    let bytes = manifest().json
    try package.write(bytes, as: PackageManifest.path)
    try package.write(
      Array(manifest().checksums(ofManifest: FileDigest.sha256(of: bytes)).utf8), as: PackageManifest.checksumsPath)
    if let key {
      do {
        try package.write(try key.signature(of: bytes), as: PackageManifest.signaturePath)
      } catch let failure as CommandFailure {
        throw failure
      } catch {
        throw CommandFailure(.unwritable(PackageManifest.signaturePath, reason: "\(error)"))
      }
      try package.write(Array(key.verifyingKey.pem.utf8), as: PackageManifest.publicKeyPath)
    }
  }

  private func report(_ attachments: PackageAttachments, key: SigningKey?, in context: CommandContext) {
    if attachments.withheldCount > 0 {
      let count = attachments.withheldCount
      context.report(
        "\(count == 1 ? "1 attached file is" : "\(count) attached files are") left out: this reader may not see "
          + "everything of the records that they belong to.\n")
    }
    if attachments.otherCount > 0 {
      let count = attachments.otherCount
      context.report(
        "\(count == 1 ? "1 attached file belongs" : "\(count) attached files belong") to records that these documents "
          + "do not show.\n")
    }
    if let key { context.report("Signed with the key \(key.verifyingKey.fingerprint)\n") }
  }
}

extension [String] {
  /// Each once, in the order in which they come.
  fileprivate func uniqued() -> [String] {
    var known: Set<String> = []
    return filter { known.insert($0).inserted }
  }
}

extension Audience {
  /// The reader in a sentence.
  var reader: String {
    switch self {
    case .owner: "the owner"
    case .department: "the department"
    case .external: "external reviewers"
    case .publicReader: "the public"
    }
  }
}
