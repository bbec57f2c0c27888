import Foundation
import Packaging
import PortfolioModel
import Testing
import ZipArchives

/// Packages that were changed by accident, and packages that somebody made to do harm.
@Suite struct PackageVerifierTests {
  /// A package in memory, with what lies in it.
  private struct Box: PackageContents {
    var files: [String: [UInt8]] = [:]
    var refused: [String: String] = [:]
    var unreadable: Set<String> = []

    var items: [PackageItem] {
      (files.keys.map { PackageItem(path: $0, kind: .file) }
        + refused.map { PackageItem(path: $0.key, kind: .refused($0.value)) }).sorted { $0.path < $1.path }
    }

    func read(_ path: String, _ body: ([UInt8]) throws -> Void) throws {
      if unreadable.contains(path) { throw PackageReadingFailure("input/output error") }
      for byte in files[path] ?? [] { try body([byte]) }
    }
  }

  private static let key = SigningKey.make()

  private static func manifest(_ files: [String: [UInt8]]) -> PackageManifest {
    PackageManifest(
      title: "Promotion dossier", person: "Ana Rivera, MD", audience: "external", period: "Whole career",
      asOf: .unixEpoch, templates: ["promotion"], program: "0.1.0",
      files: files.map {
        PackageFile(
          path: $0.key, sha256: FileDigest.sha256(of: $0.value), size: $0.value.count, title: "A file",
          mediaType: "text/plain")
      })
  }

  private static func box(signed: Bool = true) throws -> Box {
    var box = Box(files: ["documents/a.html": Array("<p>A".utf8), "documents/b.html": Array("<p>B".utf8)])
    let manifest = manifest(box.files)
    let bytes = manifest.json
    box.files["manifest.json"] = bytes
    box.files["SHA256SUMS"] = Array(manifest.checksums(ofManifest: FileDigest.sha256(of: bytes)).utf8)
    if signed {
      box.files["manifest.json.sig"] = try key.signature(of: bytes)
      box.files["manifest.pub.pem"] = Array(key.verifyingKey.pem.utf8)
    }
    return box
  }

  @Test func `a package as it was made is whole`() throws {
    let report = PackageVerifier.report(on: try Self.box(), key: Self.key.verifyingKey)
    #expect(report.faults == [])
    #expect(report.signature == .byGivenKey(fingerprint: Self.key.verifyingKey.fingerprint))
    #expect(report.manifest?.files.map(\.path) == ["documents/a.html", "documents/b.html"])
    let unasked = PackageVerifier.report(on: try Self.box(), key: nil)
    #expect(unasked.signature == .byKeyInPackage(fingerprint: Self.key.verifyingKey.fingerprint))
    let unsigned = PackageVerifier.report(on: try Self.box(signed: false), key: nil)
    #expect(unsigned.isIntact && unsigned.signature == .none)
  }

  @Test func `all differences are told at once`() throws {
    var box = try Self.box()
    box.files["documents/a.html"] = Array("<p>X".utf8)
    box.files["documents/b.html"] = nil
    box.files["documents/c.html"] = Array("new".utf8)
    box.refused["documents/d.html"] = "it is a symbolic link"
    #expect(
      PackageVerifier.report(on: box, key: nil).faults == [
        .refused(path: "documents/d.html", reason: "it is a symbolic link"),
        .changed(path: "documents/a.html", change: .content), .missing(path: "documents/b.html"),
        .extra(path: "documents/c.html"),
      ])
    box.files["documents/a.html"] = Array("<p>Longer".utf8)
    box.unreadable = ["documents/c.html"]
    #expect(
      PackageVerifier.report(on: box, key: nil).faults.contains(
        .changed(path: "documents/a.html", change: .size(expected: 4, found: 9))))
  }

  @Test func `a file that cannot be read is told, and the others are checked`() throws {
    var box = try Self.box()
    box.unreadable = ["documents/a.html"]
    #expect(
      PackageVerifier.report(on: box, key: nil).faults == [
        .unreadable(path: "documents/a.html", reason: "input/output error")
      ])
  }

  /// Whoever changes a file can write the manifest anew, but not sign it.
  @Test func `a manifest that was written anew is found by its signature`() throws {
    var box = try Self.box()
    let forged = Self.manifest(["documents/a.html": Array("<p>A".utf8), "documents/b.html": Array("<p>Better".utf8)])
    box.files["documents/b.html"] = Array("<p>Better".utf8)
    box.files["manifest.json"] = forged.json
    box.files["SHA256SUMS"] = Array(forged.checksums(ofManifest: FileDigest.sha256(of: forged.json)).utf8)
    let report = PackageVerifier.report(on: box, key: Self.key.verifyingKey)
    #expect(
      report.faults == [.signature(reason: "the manifest or the signature was changed since it was signed")])
    #expect(report.signature == .wrong)
    // Signed by the forger, it is whole only for those who do not ask whose key it is.
    let forger = SigningKey.make()
    box.files["manifest.json.sig"] = try forger.signature(of: forged.json)
    box.files["manifest.pub.pem"] = Array(forger.verifyingKey.pem.utf8)
    #expect(
      PackageVerifier.report(on: box, key: Self.key.verifyingKey).faults == [
        .signature(reason: "it was made with another key")
      ])
  }

  @Test func `a signature that was taken away is missed by those who ask for it`() throws {
    var box = try Self.box()
    box.files["manifest.json.sig"] = nil
    #expect(PackageVerifier.report(on: box, key: Self.key.verifyingKey).faults == [.unsigned])
    #expect(PackageVerifier.report(on: box, key: nil).faults == [.missing(path: "manifest.json.sig")])
  }

  @Test func `a list of checksums that says something else is told`() throws {
    var box = try Self.box()
    box.files["SHA256SUMS"]?[0] ^= 1
    #expect(
      PackageVerifier.report(on: box, key: nil).faults == [.changed(path: "SHA256SUMS", change: .content)])
  }

  @Test(arguments: [
    ("[]", "its “” is of another type"), ("{}", "it has no “schemaVersion”"), ("{", "it is not JSON"),
    ("{\"schemaVersion\": 2}", "it is of version 2, which this program is too old for"),
  ])
  func `a manifest that is none is refused with a reason`(json: String, reason: String) throws {
    var box = try Self.box(signed: false)
    box.files["manifest.json"] = Array(json.utf8)
    #expect(PackageVerifier.report(on: box, key: nil).faults == [.manifest(reason: reason)])
  }

  @Test(arguments: ["../outside", "/etc/passwd", "manifest.json", "C:\\x"])
  func `a manifest that names files elsewhere is refused`(path: String) throws {
    var box = try Self.box(signed: false)
    box.files["manifest.json"] = Self.manifest([path: []]).json
    let faults = PackageVerifier.report(on: box, key: nil).faults
    #expect(faults.count == 1)
    if case .manifest? = faults.first {} else { Issue.record("\(faults)") }
  }

  // MARK: - On the disk

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-package-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func `links in a folder are not followed`() throws {
    try inFolder { folder in
      try Data("secret".utf8).write(to: folder.appending(path: "outside"))
      let package = folder.appending(path: "package")
      try FileManager.default.createDirectory(at: package, withIntermediateDirectories: true)
      for (name, target) in [("link.txt", "../outside"), ("folder", "..")] {
        try FileManager.default.createSymbolicLink(
          atPath: package.appending(path: name).path(), withDestinationPath: target)
      }
      let contents = try FolderContents(package.path())
      #expect(
        contents.items == [
          PackageItem(path: "folder", kind: .refused("it is a symbolic link")),
          PackageItem(path: "link.txt", kind: .refused("it is a symbolic link")),
        ])
      #expect(throws: PackageReadingFailure.self) { try contents.read("link.txt") { _ in } }
    }
  }

  @Test func `an archive is the same bytes again, and says what is in it`() throws {
    try inFolder { folder in
      var files: [(name: String, path: String)] = []
      for (name, text) in try Self.box().files {
        let path = folder.appending(path: "\(files.count).part").path()
        try Data(text).write(to: URL(filePath: path))
        files.append((name, path))
      }
      let (one, two) = (folder.appending(path: "one.zip").path(), folder.appending(path: "two.zip").path())
      try ZipWriter.write(files, to: one)
      for file in files {
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o600, .modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: file.path)
      }
      try ZipWriter.write(files.reversed(), to: two)
      #expect(try Data(contentsOf: URL(filePath: one)) == Data(contentsOf: URL(filePath: two)))
      #expect(PackageVerifier.report(on: try ArchiveContents(one), key: Self.key.verifyingKey).faults == [])
    }
  }

  /// Writes an archive with Python, which refuses nothing.
  private func archive(in folder: URL, _ script: String) throws -> String {
    let path = folder.appending(path: "hostile.zip").path()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-W", "ignore", "-c",
      "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1], 'w')\n" + script + "\nz.close()", path,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return path
  }

  @Test(arguments: [
    ("z.writestr('../outside', 'x')", "../outside", "its name leads out of the package"),
    ("z.writestr('/etc/passwd', 'x')", "/etc/passwd", "its name leads out of the package"),
    ("z.writestr('a:b', 'x')", "a:b", "its name leads elsewhere on some systems"),
    (
      "i = zipfile.ZipInfo('link'); i.create_system = 3; i.external_attr = 0o120777 << 16; z.writestr(i, '/etc/passwd')",
      "link", "it is a symbolic link"
    ),
    ("z.writestr('../folder/', '')", "../folder/", "its name leads out of the package"),
  ])
  func `entries that lead elsewhere are refused`(script: String, path: String, reason: String) throws {
    try inFolder { folder in
      let contents = try ArchiveContents(try archive(in: folder, script))
      #expect(contents.items == [PackageItem(path: path, kind: .refused(reason))])
    }
  }

  @Test func `two entries of one name are refused both, whatever their case`() throws {
    try inFolder { folder in
      let path = try archive(in: folder, "z.writestr('a.txt', 'one'); z.writestr('A.txt', 'two')")
      #expect(
        try ArchiveContents(path).items.map(\.kind) == [
          .refused("the archive has it twice"), .refused("the archive has it twice"),
        ])
    }
  }

  @Test func `an archive that grows beyond all measure is not unpacked`() throws {
    try inFolder { folder in
      let path = try archive(
        in: folder, "z.writestr('manifest.json', b' ' * (256 << 20), compress_type=zipfile.ZIP_DEFLATED)")
      let report = PackageVerifier.report(on: try ArchiveContents(path), key: nil)
      #expect(
        report.faults == [
          .unreadable(
            path: "manifest.json", reason: "it would grow beyond all measure when it is unpacked")
        ])
    }
  }

  @Test func `an entry whose bytes were damaged is told`() throws {
    try inFolder { folder in
      let path = try archive(in: folder, "z.writestr('manifest.json', 'MARKER')")
      var bytes = try Data(contentsOf: URL(filePath: path))
      let place = try #require(bytes.firstRange(of: Data("MARKER".utf8)))
      bytes[place.lowerBound] ^= 1
      try bytes.write(to: URL(filePath: path))
      let report = PackageVerifier.report(on: try ArchiveContents(path), key: nil)
      #expect(report.faults == [.unreadable(path: "manifest.json", reason: "crc error")])
    }
  }

  @Test func `an archive that breaks off is refused`() throws {
    try inFolder { folder in
      let path = try archive(in: folder, "z.writestr('manifest.json', 'x' * 5000)")
      try Data(contentsOf: URL(filePath: path)).prefix(3000).write(to: URL(filePath: path))
      #expect(throws: ZipFailure.self) { try ArchiveContents(path) }
    }
  }
}
