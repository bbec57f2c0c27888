import Foundation
import Packaging
import ZipArchives

/// Where a package goes, and where it is written until it is whole.
struct PackagePlace {
  /// The path as it was typed, for messages.
  private let typed: String
  private let path: String
  /// A folder beside it, of a name that nobody uses.
  let draft: String

  init(_ typed: String, in context: CommandContext) {
    self.typed = typed
    var path = context.path(typed)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    draft = "\(path).\(UUID().uuidString).unfinished"
  }

  private var isArchive: Bool { path.lowercased().hasSuffix(".zip") }

  /// Throws where something is there that is not to be replaced.
  ///
  /// An empty folder is nothing. What is replaced has to be a package itself: a folder or archive with a manifest.
  func check(replacing: Bool) throws {
    guard FileAccess.exists(path) else { return }
    if !isArchive, FileAccess.isEmptyFolder(path) { return }
    guard replacing, isPackage else { throw CommandFailure(.packageExists(typed, isReplacing: replacing)) }
  }

  private var isPackage: Bool {
    if isArchive {
      return (try? ArchiveContents(path))?.items.contains { $0.path == PackageManifest.path } ?? false
    }
    return FileAccess.isFolder(path) && FileAccess.exists("\(path)/\(PackageManifest.path)")
  }

  /// Puts a finished package in its place: whole, or what was there before is still there.
  func put(_ package: PackageFolder) throws {
    if isArchive {
      do {
        let names = package.files.map(\.path) + PackageManifest.unlisted.filter { FileAccess.exists("\(draft)/\($0)") }
        try ZipWriter.write(names.map { (name: $0, path: "\(draft)/\($0)") }, to: path)
      } catch let failure as ZipFailure {
        throw CommandFailure(.unwritable(typed, reason: failure.reason))
      }
      return
    }
    let earlier = "\(draft).earlier"
    do {
      if FileAccess.exists(path) { try FileManager.default.moveItem(atPath: path, toPath: earlier) }
      do {
        try FileManager.default.moveItem(atPath: draft, toPath: path)
      } catch {
        try? FileManager.default.moveItem(atPath: earlier, toPath: path)
        throw error
      }
      FileAccess.remove(earlier)
    } catch {
      throw CommandFailure(.unwritable(typed, reason: FileAccess.reason(error)))
    }
  }
}
