import Foundation
package import Importing

/// How plugins are run: within which limits, in which sandbox, with which environment.
package struct PluginHost: Sendable {
  package var limits: PluginLimits
  package var sandbox: PluginSandbox
  /// All that a plugin sees of the environment.
  package var environment: [String: String]
  /// The majors of the protocol that the host claims to speak, and messages beside the protocol; for tests of plugins.
  package var habits: Habits

  /// What a host of another version does otherwise.
  package struct Habits: Hashable, Sendable {
    package var versions = ImporterProtocol.versions
    /// Puts members that nobody knows into every message.
    package var addsMembers = false
    /// Sends optional messages that nobody knows.
    package var addsMessages = false
    /// The size of the pieces that a file is sent in.
    package var chunkSize = ImporterProtocol.chunkSize

    package init() {}
  }

  /// Locale and time zone are given, since without them a system may have others.
  package static let environment = ["LANG": "C.UTF-8", "TZ": "UTC"]

  package init(
    limits: PluginLimits = PluginLimits(), sandbox: PluginSandbox, environment: [String: String] = Self.environment
  ) {
    (self.limits, self.sandbox, self.environment) = (limits, sandbox, environment)
    habits = Habits()
  }

  /// Starts a plugin and lets it say hello.
  ///
  /// - Throws: ``PluginFailure``.
  package func greet(_ file: PluginFile) throws -> PluginHello {
    let conversation = try PluginConversation(file, name: file.name, fileName: "", host: self)
    return try conversation.perform { hello in
      _ = try conversation.end()
      return hello
    }
  }
}
