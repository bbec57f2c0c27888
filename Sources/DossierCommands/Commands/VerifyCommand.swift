import ArgumentParser
import Importing
import Packaging
import ZipArchives

/// `dossier verify FOLDER|FILE.zip`
struct VerifyCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks that a package is what was handed over: every file, nothing else, and the signature.",
    discussion: """
      Nothing is unpacked, and no link is followed. Without --key a signature is held against the key that comes with \
      the package, which shows that nothing was changed by accident, not who signed. Exit status: 0 all is well; \
      1 it is not a package; 2 something differs.
      """)

  @Argument(help: "The package: a folder or an archive.", completion: .file())
  var package: String

  @Option(name: .long, help: "The public key of who is to have signed it.", completion: .file())
  var key: String?

  @OptionGroup var form: OutputOptions

  func perform(in context: CommandContext) throws -> ExitStatus {
    let key = try key.map { path in
      let text = try FileAccess.text(at: context.path(path))
      do {
        return try VerifyingKey(pem: text)
      } catch let problem as KeyProblem {
        throw CommandFailure(.unusableKey(path, problem))
      }
    }
    let report = try report(in: context, key: key)
    let faults = report.faults.map { Diagnostic.fault($0, of: package) }
    if form.output == .json {
      context.write(PackageReportJSON.text(of: report, diagnostics: faults))
    } else {
      context.write(PackageReportText.text(of: report, package: package))
      for fault in faults { context.report(fault.description + "\n") }
    }
    return report.isIntact ? .done : .attention
  }

  private func report(in context: CommandContext, key: VerifyingKey?) throws -> PackageReport {
    let path = context.path(package)
    guard FileAccess.exists(path) else {
      throw CommandFailure(.unreadableFile(package, reason: "no such file or folder"))
    }
    guard FileAccess.isFolder(path) || ArchiveContents.isArchive(path) else {
      throw CommandFailure(.notPackage(package))
    }
    do {
      let report =
        FileAccess.isFolder(path)
        ? PackageVerifier.report(on: try FolderContents(path), key: key)
        : PackageVerifier.report(on: try ArchiveContents(path), key: key)
      if report.manifest == nil, report.faults.contains(.missing(path: PackageManifest.path)) {
        throw CommandFailure(.notPackage(package))
      }
      return report
    } catch let failure as ZipFailure {
      throw CommandFailure(.refusedArchive(package, reason: failure.message))
    } catch let failure as PackageReadingFailure {
      throw CommandFailure(.unreadableFile(package, reason: failure.reason))
    }
  }
}
