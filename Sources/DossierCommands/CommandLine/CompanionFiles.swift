import Importing
import MappedImporters

/// The files of a command that a mapping may read together with another.
final class CompanionFiles {
  private let files: [String]
  private let extra: [String]
  private let context: CommandContext
  /// The files that were read as companions, with those that they were read with.
  private(set) var readWith: [String: [String]] = [:]

  /// The largest companion: it is read into memory.
  private static let largest = 256 << 20

  /// - Parameters:
  ///   - files: the files that are imported.
  ///   - extra: those that are only companions.
  init(files: [String], extra: [String], context: CommandContext) {
    (self.files, self.extra, self.context) = (files, extra, context)
  }

  /// The files that an importer wants beside the one that it reads.
  func companions(of importer: any Importer, for path: String) throws -> [Companion] {
    guard let importer = importer as? CSVImporter, importer.readsCompanions else { return [] }
    var companions: [Companion] = []
    for other in files + extra where other != path {
      guard let input = try? InputFile(path: other, in: context), let sample = try? input.sample(),
        importer.isCompanion(sample)
      else { continue }
      if input.size > Self.largest { throw CommandFailure(.companionTooLarge(other, of: path)) }
      companions.append(Companion(fileName: input.name, bytes: try input.bytes()))
      readWith[other, default: []].append(path)
    }
    return companions
  }

  /// The files with which one that no mapping knows is read; empty where it is nobody's companion.
  func mainFiles(of path: String, among importers: [any Importer]) -> [String] {
    guard let sample = try? InputFile(path: path, in: context).sample() else { return [] }
    let wanting = importers.compactMap { $0 as? CSVImporter }.filter { $0.readsCompanions && $0.isCompanion(sample) }
    if wanting.isEmpty { return [] }
    return files.filter { other in
      guard other != path, let sample = try? InputFile(path: other, in: context).sample() else { return false }
      return wanting.contains { importer in
        if case .match = importer.probe(sample) { true } else { false }
      }
    }
  }

  /// The files after `--with` that no file was read with.
  var unused: [String] { extra.filter { readWith[$0] == nil } }
}
