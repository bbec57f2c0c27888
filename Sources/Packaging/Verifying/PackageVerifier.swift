/// Holds a package against its manifest.
package enum PackageVerifier {
  /// Looks at everything, whatever is found first.
  ///
  /// - Parameter key: Whose signature is expected; nil takes the key that lies in the package, and says so.
  package static func report(on contents: some PackageContents, key: VerifyingKey?) -> PackageReport {
    var faults: [PackageFault] = contents.items.compactMap { item in
      if case .refused(let reason) = item.kind { .refused(path: item.path, reason: reason) } else { nil }
    }
    let bytes: [UInt8]
    do {
      guard let found = try contents.bytes(PackageManifest.path, limit: manifestLimit) else {
        return PackageReport(
          manifest: nil, faults: faults + [.missing(path: PackageManifest.path)], signature: .none)
      }
      bytes = found
    } catch {
      return PackageReport(
        manifest: nil, faults: faults + [.unreadable(path: PackageManifest.path, reason: reason(error))],
        signature: .none)
    }
    let signature = signature(of: bytes, in: contents, key: key, faults: &faults)
    let manifest: PackageManifest
    do {
      manifest = try PackageManifest(json: bytes)
    } catch {
      let reason = (error as? ManifestProblem)?.reason ?? "\(error)"
      return PackageReport(manifest: nil, faults: faults + [.manifest(reason: reason)], signature: signature)
    }
    checkFiles(of: manifest, in: contents, faults: &faults)
    checkSums(of: manifest, sha256: FileDigest.sha256(of: bytes), in: contents, faults: &faults)
    return PackageReport(manifest: manifest, faults: faults, signature: signature)
  }

  private static let manifestLimit = 64 << 20

  private static func checkFiles(
    of manifest: PackageManifest, in contents: some PackageContents, faults: inout [PackageFault]
  ) {
    let present = Set(contents.items.map(\.path))
    let readable = Set(contents.items.filter { $0.kind == .file }.map(\.path))
    for file in manifest.files {
      guard present.contains(file.path) else {
        faults.append(.missing(path: file.path))
        continue
      }
      guard readable.contains(file.path) else { continue }
      do {
        var digest = FileDigest()
        try contents.read(file.path) { digest.add($0) }
        if digest.size != file.size {
          faults.append(.changed(path: file.path, change: .size(expected: file.size, found: digest.size)))
        } else if digest.sha256 != file.sha256 {
          faults.append(.changed(path: file.path, change: .content))
        }
      } catch {
        faults.append(.unreadable(path: file.path, reason: reason(error)))
      }
    }
    let listed = Set(manifest.files.map(\.path)).union(PackageManifest.unlisted)
    for item in contents.items where item.kind == .file && !listed.contains(item.path) {
      faults.append(.extra(path: item.path))
    }
  }

  /// `SHA256SUMS` says what the manifest says, so that who uses the one and not the other is not misled.
  private static func checkSums(
    of manifest: PackageManifest, sha256: String, in contents: some PackageContents, faults: inout [PackageFault]
  ) {
    do {
      guard let sums = try contents.bytes(PackageManifest.checksumsPath, limit: manifestLimit) else {
        faults.append(.missing(path: PackageManifest.checksumsPath))
        return
      }
      if sums != Array(manifest.checksums(ofManifest: sha256).utf8) {
        faults.append(.changed(path: PackageManifest.checksumsPath, change: .content))
      }
    } catch {
      faults.append(.unreadable(path: PackageManifest.checksumsPath, reason: reason(error)))
    }
  }

  private static func signature(
    of manifest: [UInt8], in contents: some PackageContents, key given: VerifyingKey?, faults: inout [PackageFault]
  ) -> PackageReport.Signature {
    do {
      let signature = try contents.bytes(PackageManifest.signaturePath, limit: 4096)
      let included = try contents.bytes(PackageManifest.publicKeyPath, limit: 4096)
      guard let signature else {
        if given != nil {
          faults.append(.unsigned)
        } else if included != nil {
          faults.append(.missing(path: PackageManifest.signaturePath))
        }
        return .none
      }
      let ownKey = try included.map { try VerifyingKey(pem: String(decoding: $0, as: UTF8.self)) }
      guard let key = given ?? ownKey else {
        faults.append(.missing(path: PackageManifest.publicKeyPath))
        return .wrong
      }
      guard key.isValid(signature, of: manifest) else {
        let reason =
          given != nil && ownKey != given
          ? "it was made with another key" : "the manifest or the signature was changed since it was signed"
        faults.append(.signature(reason: reason))
        return .wrong
      }
      if let ownKey, ownKey != key {
        faults.append(.changed(path: PackageManifest.publicKeyPath, change: .content))
      }
      return given == nil
        ? .byKeyInPackage(fingerprint: key.fingerprint) : .byGivenKey(fingerprint: key.fingerprint)
    } catch let problem as KeyProblem {
      faults.append(.unreadable(path: PackageManifest.publicKeyPath, reason: problem.reason))
    } catch {
      faults.append(.unreadable(path: PackageManifest.signaturePath, reason: reason(error)))
    }
    return .wrong
  }

  private static func reason(_ error: any Error) -> String {
    (error as? PackageReadingFailure)?.reason ?? "\(error)"
  }
}
