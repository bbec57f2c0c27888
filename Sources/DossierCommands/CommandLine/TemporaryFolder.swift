import Foundation
import Importing
import PluginHosting

/// A folder for as long as a piece of work takes, which only its owner can read.
enum TemporaryFolder {
  /// Makes a folder of a name that nobody can foresee, and removes it whichever way the work ends.
  ///
  /// - Parameters:
  ///   - length: How many bytes the path of the folder around it may have; where the usual one has more, `/tmp` serves.
  ///   - body: Gets the folder's path.
  static func with<Result>(within length: Int = .max, _ body: (_ path: String) throws -> Result) throws -> Result {
    let path: String
    do {
      path = try PrivateFolder.make("dossier", within: length)
    } catch {
      throw CommandFailure(.unwritable(error.around, reason: error.reason))
    }
    defer { remove(path) }
    return try body(path)
  }

  /// Removes the folder; a browser's helpers may outlive it by a moment, and write once more.
  private static func remove(_ path: String) {
    for _ in 0..<20 {
      FileAccess.remove(path)
      if !FileAccess.exists(path) { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }
}
