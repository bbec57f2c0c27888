import ArgumentParser
import Foundation
import Importing
import JSONExporting
import PluginHosting

/// `dossier plugins`
struct PluginsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugins", abstract: "Adds, lists, removes and tests importers that are programs of their own.",
    discussion: """
      A plugin is one executable file that speaks the importer protocol (docs/importer-protocol.md). It runs only after \
      somebody added it, and only as long as its SHA-256 is the one that it had then. The list is \
      $XDG_CONFIG_HOME/dossier/plugins.json, or ~/.config/dossier/plugins.json, or $DOSSIER_PLUGINS.
      """,
    subcommands: [List.self, Add.self, Remove.self, PluginsTestCommand.self, PluginsServeCommand.self],
    defaultSubcommand: List.self)

  struct List: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the plugins and whether they are as they were added.")

    @OptionGroup var form: OutputOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let plugins = try PluginList(in: context).plugins
      let states = plugins.map { $0.file.state() }
      let status: ExitStatus = states.allSatisfy { $0 == .ok } ? .done : .attention
      if form.output == .json {
        var json = CanonicalJSON(.indented)
        json.array(zip(plugins, states)) { json, entry in
          let (plugin, state) = entry
          json.object { json in
            json.member("fileNames", plugin.fileNames)
            json.member("format", plugin.format)
            json.member("id", plugin.id)
            json.member("path", plugin.path)
            json.member("sha256", plugin.sha256)
            json.member("state", state.rawValue)
            json.member("summary", plugin.summary)
            json.member("system", plugin.system)
            json.member("version", plugin.version)
          }
        }
        context.write(String(decoding: json.finish(), as: UTF8.self))
        return status
      }
      guard !plugins.isEmpty else {
        context.report("There are no plugins; `dossier plugins add PATH` adds one.\n")
        return .done
      }
      var table = TextTable(header: ["plugin", "state", "reads", "path"])
      for (plugin, state) in zip(plugins, states) {
        table.append(["\(plugin.id) \(plugin.version)", state.rawValue, plugin.summary, plugin.path])
      }
      context.write(table.text)
      context.report(PluginSandbox.find().sentence + "\n")
      return status
    }
  }

  struct Add: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Starts a plugin, asks what it reads, and pins its SHA-256.",
      discussion: "Adding a plugin again takes it as it is now. Only add what you would run yourself.")

    @Argument(help: "The plugin: one executable file.", completion: .file())
    var path: String

    @OptionGroup var templates: TemplateOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      var list = try PluginList(in: context)
      let sandbox = PluginSandbox.find()
      let plugin = try Self.introduce(context.path(path), sandbox: sandbox)
      if let other = list[plugin.id], other.path != plugin.path {
        throw CommandFailure(.otherPluginWithID(plugin.id, path: path, other: other.path))
      }
      if try MappingLibrary(templates.library(in: context)).registry.importer(id: plugin.id) != nil {
        throw CommandFailure(.takenPluginID(plugin.id, path: path))
      }
      list.add(plugin)
      try list.write(in: context)
      context.write("\(plugin.id) \(plugin.version): \(plugin.summary)\nSHA-256 \(plugin.sha256)\n")
      context.report(sandbox.sentence + "\n")
      return .done
    }

    /// Asks a plugin who it is.
    static func introduce(_ path: String, sandbox: PluginSandbox) throws -> PluginList.Plugin {
      do {
        let file = try PluginFile.pin(URL(fileURLWithPath: path).standardizedFileURL.path)
        return PluginList.Plugin(try PluginHost(sandbox: sandbox).greet(file), file: file)
      } catch let failure as PluginFailure {
        throw CommandFailure(failure.diagnostics)
      }
    }
  }

  struct Remove: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes a plugin off the list.", discussion: "What it imported stays, and can be undone as any import.")

    @Argument(help: "The plugin's id.")
    var id: String

    func perform(in context: CommandContext) throws -> ExitStatus {
      var list = try PluginList(in: context)
      guard list[id] != nil else { throw CommandFailure(.unknownPlugin(id, known: list.plugins.map(\.id))) }
      list.remove(id)
      try list.write(in: context)
      return .done
    }
  }
}
