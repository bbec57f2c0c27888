/// What came out of looking at a package.
package struct PackageReport: Sendable {
  /// Nil where it cannot be read; then a fault says why.
  package let manifest: PackageManifest?
  /// In the order in which they were found: the manifest, its signature, then files by their paths.
  package let faults: [PackageFault]
  package let signature: Signature

  package var isIntact: Bool { faults.isEmpty }

  /// What is known of who vouches for the package.
  package enum Signature: Hashable, Sendable {
    case none
    /// It fits the key that was given.
    case byGivenKey(fingerprint: String)
    /// It fits the key that lies in the package, which anybody could have put there.
    case byKeyInPackage(fingerprint: String)
    case wrong
  }
}
