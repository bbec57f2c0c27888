import Foundation

/// How a plugin is kept away from the rest of the machine.
package enum PluginSandbox: Hashable, Sendable {
  /// Bubblewrap: no network, no home folder, a read-only system, a private `/tmp`.
  case bubblewrap(path: String)
  /// A process of its own with limits, an empty environment and an empty folder; not a security boundary.
  case none(reason: String)

  private static let places = ["/usr/bin/bwrap", "/usr/local/bin/bwrap", "/bin/bwrap"]

  /// Finds Bubblewrap and tries it, since many systems have it and do not let it work.
  package static func find() -> PluginSandbox {
    guard let path = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      return .none(reason: "bwrap is not installed")
    }
    let trial = PluginSandbox.bubblewrap(path: path)
    let outcome = PluginTrial.run(trial)
    return outcome.map { .none(reason: "bwrap does not work here: \($0)") } ?? trial
  }

  /// One sentence for `dossier plugins`.
  package var sentence: String {
    switch self {
    case .bubblewrap:
      "Plugins run in a sandbox (bwrap): without network or home folder, and with a read-only system."
    case .none(let reason):
      "Plugins run as processes of their own, with limits, but without a sandbox (\(reason)): this is not a security "
        + "boundary, and a plugin can read what you can read."
    }
  }

  /// What is executed, with its arguments, to run a program that lies in `folder/plugin` with `folder/work` to work in.
  func command(for program: String, folder: String, environment: [String: String]) -> [String] {
    switch self {
    case .none: [folder + "/plugin/" + program]
    case .bubblewrap(let path):
      [path] + Self.isolation
        + environment.sorted { $0.key < $1.key }.flatMap { ["--setenv", $0.key, $0.value] }
        + [
          "--ro-bind", folder + "/plugin", "/plugin", "--chdir", "/work", "--remount-ro", "/", "--",
          "/plugin/" + program,
        ]
    }
  }

  /// Whether the command needs privileges that the plugin itself must not gain.
  var mayGainPrivileges: Bool { if case .bubblewrap = self { true } else { false } }

  /// A command that does nothing, to see whether the sandbox works.
  var trialCommand: [String] {
    guard case .bubblewrap(let path) = self else { return ["/usr/bin/true"] }
    return [path] + Self.isolation + ["--", "/usr/bin/true"]
  }

  /// Namespaces of its own, the system read-only, and two small folders in memory that can be written to.
  private static let isolation: [String] = {
    var arguments = [
      "--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try",
      "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv",
    ]
    for path in [
      "/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/opt", "/nix", "/etc/ld.so.cache", "/etc/alternatives",
    ] {
      arguments += ["--ro-bind-try", path, path]
    }
    arguments += ["--proc", "/proc", "--dev", "/dev"]
    for path in ["/tmp", "/work"] { arguments += ["--size", "67108864", "--tmpfs", path] }
    return arguments
  }()
}
