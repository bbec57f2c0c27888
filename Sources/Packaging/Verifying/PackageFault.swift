/// One way in which a package is not what its manifest says.
package enum PackageFault: Hashable, Sendable {
  case manifest(reason: String)
  case refused(path: String, reason: String)
  case missing(path: String)
  case changed(path: String, change: Change)
  case extra(path: String)
  case unreadable(path: String, reason: String)
  /// The signature is not of this manifest and this key.
  case signature(reason: String)
  case unsigned

  /// How a file differs.
  package enum Change: Hashable, Sendable {
    case size(expected: Int, found: Int)
    case content
  }
}
