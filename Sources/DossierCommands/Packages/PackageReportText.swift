import Packaging

/// What came out of checking a package, for a person.
enum PackageReportText {
  static func text(of report: PackageReport, package: String) -> String {
    var text = ""
    if let manifest = report.manifest {
      text += "\(manifest.title), \(manifest.person), as of \(manifest.asOf)\n"
      let count = manifest.files.count
      let files = count == 1 ? "1 file" : "\(count) files"
      text +=
        report.isIntact
        ? "Whole: \(files), each as the manifest says, and no other.\n"
        : "Not as it was made: \(report.faults.count == 1 ? "1 difference" : "\(report.faults.count) differences").\n"
    }
    switch report.signature {
    case .none: text += "Not signed.\n"
    case .wrong: text += "The signature is wrong.\n"
    case .byGivenKey(let fingerprint): text += "Signed with the key that you named: \(fingerprint)\n"
    case .byKeyInPackage(let fingerprint):
      text += "Signed with the key that comes with it: \(fingerprint)\n"
      text += "Whose key that is, it cannot prove: compare the number with the owner's, or name the key with --key.\n"
    }
    return text
  }
}
