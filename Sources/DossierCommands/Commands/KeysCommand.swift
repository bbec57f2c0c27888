import ArgumentParser
import Packaging

/// `dossier keys`
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Makes the keys that sign packages.", subcommands: [Make.self, Show.self])

  struct Make: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes a private key, and beside it the public one, which you give to those who are to check.",
      discussion: """
        Both are PEM files that OpenSSL reads. Whoever has the private key can sign in your name: keep it where nobody \
        else reads it. It has no password.
        """)

    @Argument(help: "The file of the private key; the public one is FILE.pub.pem.")
    var file: String

    func perform(in context: CommandContext) throws -> ExitStatus {
      let path = context.path(file)
      let publicName = file.hasSuffix(".pem") ? "\(file.dropLast(4)).pub.pem" : "\(file).pub.pem"
      let publicPath = context.path(publicName)
      for (name, path) in [(file, path), (publicName, publicPath)] where FileAccess.exists(path) {
        throw CommandFailure(.exists(name))
      }
      let key = SigningKey.make()
      try FileAccess.writePrivate(Array(key.pem.utf8), to: path)
      try FileAccess.write(Array(key.verifyingKey.pem.utf8), to: publicPath)
      context.write("\(file)\n\(publicName)\n")
      context.report("The key's SHA-256, for those who check: \(key.verifyingKey.fingerprint)\n")
      return .done
    }
  }

  struct Show: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Says the SHA-256 of a public or private key, as `verify` does.")

    @Argument(help: "The file of the key.", completion: .file())
    var file: String

    func perform(in context: CommandContext) throws -> ExitStatus {
      let text = try FileAccess.text(at: context.path(file))
      do {
        context.write(try VerifyingKey(pem: text).fingerprint + "\n")
      } catch let problem as KeyProblem {
        throw CommandFailure(.unusableKey(file, problem))
      }
      return .done
    }
  }
}
