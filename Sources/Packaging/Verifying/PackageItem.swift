/// Something that lies in a package, before anything of it is read.
package struct PackageItem: Hashable, Sendable {
  package let path: String
  package let kind: Kind

  package init(path: String, kind: Kind) { (self.path, self.kind) = (path, kind) }

  package enum Kind: Hashable, Sendable {
    case file
    /// It is not read, for this reason: "it is a symbolic link".
    case refused(String)
  }
}
