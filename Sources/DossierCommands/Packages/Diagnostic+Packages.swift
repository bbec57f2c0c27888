import Importing
import Packaging

extension Diagnostic {
  /// - Parameter isReplacing: Whether --replace was said, which is of no use for what is no package.
  static func packageExists(_ path: String, isReplacing: Bool) -> Diagnostic {
    Diagnostic(
      .error, "CLI135", "\(path) exists, and is left as it is\(isReplacing ? ": it is no package" : "").", at: nil,
      remedy: isReplacing
        ? "Name another one with -o; --replace replaces an earlier package and nothing else."
        : "Name another one with -o; or say --replace, which replaces an earlier package and nothing else.")
  }

  static func severalReaders(_ readers: [String]) -> Diagnostic {
    Diagnostic(
      .error, "CLI136", "These documents are for different readers: \(readers.joined(separator: ", ")).", at: nil,
      remedy: "Say for whom the package is with --audience.")
  }

  static func unusableKey(_ path: String, _ problem: KeyProblem) -> Diagnostic {
    Diagnostic(
      .error, "CLI137", "The key cannot be used: \(problem.reason).", at: Place(file: path),
      remedy:
        "Use an Ed25519 key in PEM, such as `dossier keys make FILE` or `openssl genpkey -algorithm ed25519` write.")
  }

  static func notPackage(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI138", "\(path) is not a package: it has no manifest.json.", at: nil,
      remedy: "Name the folder or the .zip that `dossier package` wrote.")
  }

  static func refusedArchive(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI146", reason, at: Place(file: path), remedy: "Ask who sent it for the package once more.")
  }

  /// How a person reads one difference.
  static func fault(_ fault: PackageFault, of package: String) -> Diagnostic {
    func place(_ path: String) -> Place { Place(file: "\(package)/\(path)") }
    let again = "Ask who made the package for it once more."
    switch fault {
    case .manifest(let reason):
      return Diagnostic(
        .error, "CLI139", "The manifest cannot be used: \(reason).", at: place(PackageManifest.path), remedy: again)
    case .changed(let path, .size(let expected, let found)):
      return Diagnostic(
        .error, "CLI140", "The file has \(found) bytes; the manifest says \(expected).", at: place(path), remedy: again)
    case .changed(let path, .content):
      return Diagnostic(
        .error, "CLI140", "The file was changed since the package was made.", at: place(path), remedy: again)
    case .missing(let path):
      return Diagnostic(.error, "CLI141", "The file is missing.", at: place(path), remedy: again)
    case .extra(let path):
      return Diagnostic(
        .error, "CLI142", "The file does not belong to the package.", at: place(path),
        remedy: "Find out who put it there; do not take it for a part of the dossier.")
    case .signature(let reason):
      return Diagnostic(
        .error, "CLI143", "The signature is wrong: \(reason).", at: place(PackageManifest.signaturePath),
        remedy: "Ask the owner for the public key and for the package once more.")
    case .unsigned:
      return Diagnostic(
        .error, "CLI144", "The package is not signed.", at: place(PackageManifest.path),
        remedy: "Ask for a signed one, made with `dossier package --sign KEY`; or leave --key away.")
    case .refused(let path, let reason):
      return Diagnostic(
        .error, "CLI145", "An entry is refused: \(reason).", at: place(path),
        remedy: "Do not unpack it; ask who sent it.")
    case .unreadable(let path, let reason):
      return Diagnostic(.error, "CLI147", "The file cannot be read: \(reason).", at: place(path), remedy: again)
    }
  }
}
