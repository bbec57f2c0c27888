import ArgumentParser
import Foundation
import ImporterTesting
import Importing
import PluginHosting

/// `dossier plugins test PATH`
struct PluginsTestCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Holds a plugin against the contract of importers.",
    discussion: """
      The cases are files of the plugin's format, each with what is expected of it in FILE.expected.json beside it, and \
      files of other formats in not-mine/. With --generate, what the plugin says now becomes what is expected: look at \
      it before you keep it. Exit status 1 when a promise is broken. docs/writing-an-importer.md shows it all.
      """)

  @Argument(help: "The plugin: its file, or the id of one that was added.", completion: .file())
  var plugin: String

  @Option(name: .long, help: "The folder of cases. Default: cases, beside the plugin.")
  var cases: String?

  @Flag(name: .long, help: "Write what the plugin says now as what is expected.")
  var generate = false

  @Option(name: .long, help: "The seed of the damaged copies.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "How many damaged copies of each case are tried.")
  var mutations = 40

  @Option(name: .long, help: "The size of the large file, in megabytes.")
  var large = 50

  @OptionGroup var form: OutputOptions

  func validate() throws {
    if mutations < 0 || large < 0 || large > 10_000 {
      throw ValidationError("Give numbers from 0, and --large to 10000.")
    }
  }

  func perform(in context: CommandContext) throws -> ExitStatus {
    let sandbox = PluginSandbox.find()
    let tested = try find(in: context, sandbox: sandbox)
    let files = try readCases(beside: tested.path, in: context)
    var options = ConformanceOptions()
    (options.seed, options.mutations, options.largeFile) = (seed, mutations, large * 1_000_000)
    func importer(_ change: (inout PluginHost) -> Void = { _ in }) -> PluginImporter {
      var host = PluginHost(sandbox: sandbox)
      host.limits.idle = .seconds(20)
      change(&host)
      // Names do not matter here, so that files of other names can be tried.
      return PluginImporter(tested.descriptor, file: tested.file, fileNames: [], host: host)
    }
    let kit = ConformanceKit(importer(), variants: Self.variants(importer), options: options)
    if generate, let files {
      for name in try files.generate(with: kit) { context.report("wrote \(files.folder)/\(name)\n") }
    }
    var report = kit.run(try readCases(beside: tested.path, in: context)?.cases ?? [])
    report.record(
      "answers-other-versions", "A host that speaks none of its versions still gets a hello",
      Self.answerToOtherVersion(tested.file, sandbox: sandbox))
    switch form.output {
    case .json: context.write(report.json)
    case .human:
      context.write(report.text)
      context.report(sandbox.sentence + "\n")
    }
    return report.failures.isEmpty ? .done : .refused
  }

  /// The plugin on the list with the id, or the file.
  private func find(in context: CommandContext, sandbox: PluginSandbox) throws -> PluginList.Plugin {
    if let listed = try PluginList(in: context)[plugin] { return listed }
    guard FileAccess.exists(context.path(plugin)) else {
      throw CommandFailure(.unknownPlugin(plugin, known: try PluginList(in: context).plugins.map(\.id)))
    }
    return try PluginsCommand.Add.introduce(context.path(plugin), sandbox: sandbox)
  }

  /// The cases; nil when no folder was named and none lies beside the plugin.
  private func readCases(beside path: String, in context: CommandContext) throws -> ConformanceCases? {
    let beside = URL(fileURLWithPath: path).deletingLastPathComponent().path + "/cases"
    if cases == nil, !FileAccess.isFolder(beside) { return nil }
    let folder = cases.map { context.path($0) } ?? beside
    do {
      return try ConformanceCases(in: folder)
    } catch {
      throw CommandFailure(.noSuchCases(cases ?? folder, reason: FileAccess.reason(error)))
    }
  }

  /// The circumstances that must not matter.
  private static func variants(
    _ importer: ((inout PluginHost) -> Void) -> PluginImporter
  ) -> [ConformanceKit.Variant] {
    [
      .init(
        "in another time zone and locale",
        importer { host in
          host.environment = ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"]
        }),
      .init(
        "with another hash seed",
        importer {
          $0.environment.merge(["PYTHONHASHSEED": "7", "SWIFT_DETERMINISTIC_HASHING": "1"]) { _, new in new }
        }),
      .init("from a host that also speaks version 2", importer { $0.habits.versions = [1, 2] }),
      .init(
        "from a host whose messages have more members and that sends optional ones",
        importer { ($0.habits.addsMembers, $0.habits.addsMessages) = (true, true) }),
    ]
  }

  private static func answerToOtherVersion(_ file: PluginFile, sandbox: PluginSandbox) -> [String] {
    var host = PluginHost(sandbox: sandbox)
    host.habits.versions = [99]
    do {
      _ = try host.greet(file)
      return []
    } catch {
      let diagnostics = (error as? PluginFailure)?.diagnostics ?? []
      if diagnostics.first?.code == "PLG001" { return [] }
      return ["It was asked for version 99 and gave no hello: \(diagnostics.first?.message ?? "\(error)")"]
    }
  }
}
