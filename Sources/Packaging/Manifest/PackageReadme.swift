/// The first file that a person opens: what is in the package, and how to check it without this program.
package enum PackageReadme {
  package static let path = "README.txt"

  package static func text(of manifest: PackageManifest, audience: String, fingerprint: String?) -> String {
    var text = """
      \(manifest.title)
      \(manifest.person)

      Made for: \(audience)
      Time covered: \(manifest.period)
      As of: \(manifest.asOf)


      WHAT IS IN IT


      """
    for line in lines(of: manifest.files) { text += "\(line.path)\n    \(line.title)\n" }
    text += """


      HOW TO CHECK IT

      Each file's SHA-256 is in SHA256SUMS, and with its size in manifest.json. In this folder:

          sha256sum --check SHA256SUMS           (Linux)
          shasum -a 256 --check SHA256SUMS       (macOS)

      With the program that made it, which also finds files that were added:

          dossier verify .

      """
    if let fingerprint {
      text += """

        The manifest is signed (Ed25519). The key's SHA-256, to be compared with what its owner says, is

            \(fingerprint)

        and with the owner's public key, here manifest.pub.pem, OpenSSL 3 checks the signature:

            openssl pkeyutl -verify -pubin -inkey manifest.pub.pem -rawin -in manifest.json -sigfile manifest.json.sig

        A key that only comes with the package proves nothing about who signed. Ask the owner for it.

        """
    }
    return text
  }

  /// Files one by one; tables, of which there are many, by their folders.
  private static func lines(of files: [PackageFile]) -> [(path: String, title: String)] {
    var lines: [(path: String, title: String)] = []
    var counts: [String: Int] = [:]
    for file in files where file.path != CrateMetadata.path {
      let folder = file.path.split(separator: "/").dropLast().joined(separator: "/") + "/"
      guard folder.hasSuffix("-tables/") else {
        lines.append((file.path, file.title))
        continue
      }
      if counts[folder, default: 0] == 0 { lines.append((folder, "")) }
      counts[folder, default: 0] += 1
    }
    return lines.map { line in
      guard let count = counts[line.path] else { return line }
      return (line.path, count == 1 ? "1 table for spreadsheets" : "\(count) tables for spreadsheets")
    }
  }
}
