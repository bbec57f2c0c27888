import DossierCommands
import Foundation
import TestSupport
import Testing

/// Packages as a person makes them, and as others check them with their own tools.
@Suite struct PackageCommandTests {
  private func session() throws -> Session {
    let session = try Session()
    session.makePortfolio()
    try session.write(
      """
      Title,Dates,Contact hours,Visibility
      Heart failure,2024-10-01,2 total,
      Sepsis,2024-11-01,3 total,private

      """, to: "teaching-activities.csv")
    try session.write(
      """
      Title,Register number,Type,Dates,Confidential
      Letter of thanks,E-01,Letter,2024-05,
      A confidential letter,E-02,Letter,2024-06,true
      Kept in the archive,E-03,Report,2024-07,

      """, to: "evidence-documents.csv")
    try session.write(
      "Body,Role,Dates,Level,Learners covered\nClerkship,Director,2020/..,clerkship,160\n", to: "leadership-roles.csv")
    session.run("import teaching-activities.csv evidence-documents.csv leadership-roles.csv --as-of 2025-01-01")
    try session.write("%PDF thanks", to: "Ben Okafor, thanks.PDF")
    try session.write("%PDF confidential", to: "confidential.pdf")
    try session.write("PK contract", to: "contract.docx")
    try session.write("slides", to: "slides.pptx")
    for (title, file) in [
      ("Letter of thanks", "Ben Okafor, thanks.PDF"), ("A confidential letter", "confidential.pdf"),
      ("Clerkship", "contract.docx"), ("Heart failure", "slides.pptx"), ("Sepsis", "slides.pptx"),
    ] {
      let line = try #require(session.run("records").output.split(separator: "\n").first { $0.contains(title) })
      _ = session.run(["attach", String(try #require(line.split(separator: " ").first)), file])
    }
    return session
  }

  private func names(of session: Session, _ folder: String) throws -> [String] {
    let url = session.folder.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: url.path()).filter { name in
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(
        atPath: url.appending(path: name).path(), isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  @discardableResult
  private func shell(_ command: String, in session: Session) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = session.folder
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  @Test func `a package for external reviewers has the files that they may see, and no other`() throws {
    let session = try session()
    let outcome = session.run("package promotion --audience external -o handover")
    #expect(outcome.status == .done && outcome.output == "handover\n", "\(outcome.messages)")
    #expect(
      outcome.messages.contains("1 attached file is left out: this reader may not see everything")
        && outcome.messages.contains("2 attached files belong to records that these documents do not show"))
    let names = try names(of: session, "handover")
    #expect(
      names.map { $0.replacing(/[A-Z]-[0-9A-Z]{4,}/) { $0.output.hasPrefix("E-") ? String($0.output) : "ID" } } == [
        "README.txt", "SHA256SUMS", "attachments/E-01-ID.pdf", "attachments/ID.pptx", "attachments/register.csv",
        "attachments/register.html", "documents/promotion.html", "documents/promotion.json", "manifest.json",
        "ro-crate-metadata.json",
      ])
    let register = try session.text("handover/attachments/register.csv")
    #expect(register.contains("E-03,Kept in the archive,,Kept elsewhere"))
    for name in names where !name.hasSuffix(".pptx") && !name.hasSuffix(".pdf") {
      let text = try session.text("handover/\(name)")
      for hidden in ["Okafor", "onfidential letter", "contract", "Sepsis"] {
        #expect(!text.contains(hidden), "\(hidden) in \(name)")
      }
    }
    #expect(session.run("verify handover").status == .done)
  }

  @Test func `the owner's package has everything that is attached to what it shows`() throws {
    let session = try session()
    session.run("package promotion --audience self -o handover")
    let attached = try names(of: session, "handover").filter { $0.hasPrefix("attachments/") }
    #expect(attached.count == 7, "\(attached)")
  }

  @Test func `the same portfolio gives the same bytes, whatever surrounds the program`() throws {
    let session = try session()
    session.run("keys make key.pem")
    #expect(
      session.run(
        "package promotion annual-review -o one.zip --sign key.pem --format html,json,csv,csl,jsonld,jsonresume"
      ).status == .done)
    let tool = try #require(Self.tool)
    try shell(
      "mkdir -p elsewhere && umask 077 && TZ=Pacific/Auckland LANG=tr_TR.UTF-8 LC_ALL=C TMPDIR=$PWD/elsewhere '\(tool)' "
        + "package promotion annual-review -o two.zip --sign key.pem --as-of 2025-09-01 "
        + "--format html,json,csv,csl,jsonld,jsonresume", in: session)
    let one = try Data(contentsOf: session.folder.appending(path: "one.zip"))
    #expect(try one == Data(contentsOf: session.folder.appending(path: "two.zip")))
    #expect(session.run("verify one.zip --key key.pub.pem").status == .done)
  }

  /// The program beside the tests.
  private static let tool: String? = {
    let folder = Bundle.main.bundleURL
    let candidates = [folder, folder.deletingLastPathComponent(), URL(filePath: ".build/debug")]
    return candidates.map { $0.appending(path: "dossier").path() }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  @Test func `other programs check a package: sha256sum, OpenSSL, unzip and Python`() throws {
    let session = try session()
    session.run("keys make key.pem")
    session.run("package promotion -o handover --sign key.pem")
    session.run("package promotion -o handover.zip --sign key.pem")
    let sums = try shell("cd handover && sha256sum --strict --check SHA256SUMS", in: session)
    #expect(sums.status == 0, "\(sums.output)")
    let verify =
      "openssl pkeyutl -verify -pubin -inkey key.pub.pem -rawin -in handover/manifest.json -sigfile handover/manifest.json.sig"
    #expect(try shell(verify, in: session).output.contains("Signature Verified Successfully"))
    #expect(try shell("openssl pkey -in key.pem -pubout | cmp - key.pub.pem", in: session).status == 0)
    #expect(try shell("stat -c %a key.pem", in: session).output == "600\n")
    let test =
      "import sys, zipfile; z = zipfile.ZipFile('handover.zip'); assert z.testzip() is None; print(len(z.namelist()))"
    #expect(
      try Int(shell("python3 -c \"\(test)\"", in: session).output.trimmingCharacters(in: .newlines))
        == names(of: session, "handover").count)
    if try shell("command -v unzip", in: session).status == 0 {
      let unzip = try shell("unzip -q handover.zip -d unpacked && diff -r handover unpacked", in: session)
      #expect(unzip.status == 0, "\(unzip.output)")
    }
  }

  @Test func `a key from OpenSSL signs`() throws {
    let session = try session()
    try shell(
      "openssl genpkey -algorithm ed25519 -out theirs.pem && openssl pkey -in theirs.pem -pubout -out theirs.pub",
      in: session)
    #expect(session.run("package promotion -o handover --sign theirs.pem").status == .done)
    let outcome = session.run("verify handover --key theirs.pub")
    #expect(outcome.status == .done && outcome.output.contains("Signed with the key that you named"))
  }

  @Test(.needsPythonValidator) func `the manifest validates, and changes are found`() throws {
    let session = try session()
    session.run("package promotion -o handover --format html,json,csv")
    #expect(try PythonValidator.problems(session.text("handover/manifest.json"), schema: Schemas.packageManifest) == [])
    try session.write("<p>Forged", to: "handover/documents/promotion.html")
    let outcome = session.run("verify handover --output json")
    #expect(outcome.status == .attention)
    #expect(outcome.output.contains("\"CLI140\"") && outcome.output.contains("\"isIntact\": false"))
  }

  @Test func `only an earlier package is replaced, and only when that is asked for`() throws {
    let session = try session()
    session.run("package promotion -o handover")
    session.run("package promotion -o handover.zip")
    #expect(session.run("package promotion -o handover").status == .refused)
    #expect(session.run("package promotion -o handover --replace --format json").status == .done)
    #expect(!session.exists("handover/documents/promotion.html"))
    #expect(session.run("package promotion -o handover.zip --replace").status == .done)
    try FileManager.default.createDirectory(
      at: session.folder.appending(path: "mine"), withIntermediateDirectories: true)
    #expect(session.run("package promotion -o mine").status == .done)
    #expect(session.run("package promotion -o career.portfolio --replace").status == .refused)
    let left = try FileManager.default.contentsOfDirectory(atPath: session.folder.path())
    #expect(!left.contains { $0.contains("unfinished") })
  }
}
