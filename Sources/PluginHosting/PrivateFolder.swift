import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes temporary folders that only their owner can read.
package enum PrivateFolder {
  /// Makes a folder of a name that nobody can foresee; who makes it removes it.
  ///
  /// - Parameters:
  ///   - prefix: What its name begins with.
  ///   - length: How many bytes the path of the folder around it may have; where the usual one has more, `/tmp` serves.
  /// - Returns: The folder's path.
  package static func make(_ prefix: String, within length: Int = .max) throws(NotMade) -> String {
    // As the system has it: in a URL's own form a blank in the folder's name would be "%20".
    let usual = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    let around = usual.utf8.count <= length ? usual : "/tmp/"
    // `mkdtemp` puts letters of its own choice in the place of the six at the end.
    var template = Array("\(around)\(around.hasSuffix("/") ? "" : "/")\(prefix)-XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer {
      unsafe $0.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
    }
    guard let made else { throw NotMade(around: around, reason: unsafe String(cString: strerror(errno))) }
    return made
  }

  /// Why there is no folder, and where it would have been.
  package struct NotMade: LocalizedError {
    package let around: String
    package let reason: String

    package var errorDescription: String? { "\(around): \(reason)" }
  }
}
