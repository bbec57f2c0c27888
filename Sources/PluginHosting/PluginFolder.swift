import Foundation
import Synchronization

/// A folder of one run: the plugin's own bytes, which nobody can change any more, and an empty folder to work in.
final class PluginFolder {
  let path: String
  /// The name of the program in `plugin/`.
  let program: String

  init(program bytes: Data, named name: String) throws {
    path = try PrivateFolder.make("dossier-plugin")
    program = name
    for folder in ["plugin", "work"] {
      try FileManager.default.createDirectory(atPath: path + "/" + folder, withIntermediateDirectories: false)
    }
    // What is executed is what was hashed: a copy, not the file, which somebody could exchange in between.
    try PluginProcess.startingOne.withLock { _ in try bytes.write(to: URL(fileURLWithPath: path + "/plugin/" + name)) }
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: path + "/plugin/" + name)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
