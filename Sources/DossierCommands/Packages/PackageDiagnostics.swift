import Importing

/// The codes of what can be wrong with packages and with the keys that sign them.
enum PackageDiagnostics {
  static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(
      "CLI135", "Something is there already",
      "The package's folder or archive exists. It is left as it is, since it may have been handed over."),
    DiagnosticEntry(
      "CLI136", "Documents for different readers",
      "The templates of a package name different readers, and a package goes to one."),
    DiagnosticEntry("CLI137", "Not a key", "The file is not a key that can sign or verify a package."),
    DiagnosticEntry(
      "CLI138", "Not a package", "What was named is neither a folder nor an archive that `dossier package` wrote."),
    DiagnosticEntry(
      "CLI139", "A faulty manifest", "The package's manifest cannot be read, so nothing can be said of it."),
    DiagnosticEntry("CLI140", "A changed file", "A file of the package is not what the manifest says."),
    DiagnosticEntry("CLI141", "A missing file", "A file that the manifest lists is not in the package."),
    DiagnosticEntry("CLI142", "A file too many", "A file is in the package that the manifest does not list."),
    DiagnosticEntry(
      "CLI143", "A wrong signature", "The signature is not of this manifest, or was made with another key."),
    DiagnosticEntry("CLI144", "Not signed", "A key was named, and the package has no signature."),
    DiagnosticEntry(
      "CLI145", "An entry that is refused",
      "Something in the package could do harm when it is unpacked: a link, or a name that leads elsewhere. It is not "
        + "read."),
    DiagnosticEntry(
      "CLI146", "An archive that is refused",
      "The archive is damaged, protected with a password, or would grow beyond all measure when it is unpacked."),
    DiagnosticEntry("CLI147", "A file that cannot be read", "A file of the package is there and cannot be read."),
  ]
}
