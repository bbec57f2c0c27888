import Crypto
import Foundation
package import Importing

/// The file of a plugin, and the digest with which it was added.
package struct PluginFile: Hashable, Sendable {
  /// Absolute.
  package let path: String
  /// The SHA-256 in lower-case hexadecimal.
  package let sha256: String

  package init(path: String, sha256: String) { (self.path, self.sha256) = (path, sha256) }

  package var name: String { URL(fileURLWithPath: path).lastPathComponent }

  /// Reads a file that becomes a plugin.
  ///
  /// - Throws: a ``PluginFailure`` when there is no such file, or it may not be executed.
  package static func pin(_ path: String, limits: PluginLimits = PluginLimits()) throws -> PluginFile {
    let bytes = try contents(of: path, plugin: URL(fileURLWithPath: path).lastPathComponent, limits: limits)
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw PluginFailure(
        .notStarted(URL(fileURLWithPath: path).lastPathComponent, path: path, reason: "it may not be executed"))
    }
    return PluginFile(path: path, sha256: digest(bytes))
  }

  /// The bytes, after they were held against the digest.
  func pinnedBytes(plugin: String, limits: PluginLimits) throws -> Data {
    let bytes = try Self.contents(of: path, plugin: plugin, limits: limits)
    let found = Self.digest(bytes)
    guard found == sha256 else { throw PluginFailure(.changed(plugin, path: path, pinned: sha256, found: found)) }
    return bytes
  }

  /// How the file stands now.
  package enum State: String, Sendable {
    case ok
    case changed
    case missing
  }

  package func state(limits: PluginLimits = PluginLimits()) -> State {
    guard let bytes = try? Self.contents(of: path, plugin: name, limits: limits) else { return .missing }
    return Self.digest(bytes) == sha256 ? .ok : .changed
  }

  private static func contents(of path: String, plugin: String, limits: PluginLimits) throws -> Data {
    do {
      let values = try URL(fileURLWithPath: path).resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
      guard values.isRegularFile == true else {
        throw PluginFailure(.notStarted(plugin, path: path, reason: "it is not a file"))
      }
      guard (values.fileSize ?? 0) <= limits.programSize else {
        throw PluginFailure(.notStarted(plugin, path: path, reason: "it is larger than \(limits.programSize) bytes"))
      }
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch let failure as PluginFailure {
      throw failure
    } catch {
      throw PluginFailure(.notStarted(plugin, path: path, reason: "it cannot be read"))
    }
  }

  private static func digest(_ bytes: Data) -> String {
    SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// A plugin cannot be used, or failed at what it was asked.
package struct PluginFailure: Error {
  package let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}
