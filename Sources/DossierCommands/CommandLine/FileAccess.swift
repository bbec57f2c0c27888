import Foundation
import Importing
import PortfolioModel

/// Reads and writes files, with a diagnostic where that fails.
enum FileAccess {
  /// Reads a text file whole.
  static func text(at path: String) throws -> String {
    do {
      return try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    } catch {
      throw CommandFailure(.unreadableFile(path, reason: reason(error)))
    }
  }

  /// Writes a file so that it is there whole or as it was before.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandFailure(.unwritable(path, reason: reason(error)))
    }
  }

  /// Writes a file so that it is there whole or as it was before, and lets the system choose when the disk has it.
  ///
  /// For files by the thousand that can be made again: waiting for the disk after each would take most of the time.
  static func writeLater(_ bytes: [UInt8], below folder: String, as name: String) throws {
    try makeFolder(of: name, below: folder)
    let path = "\(folder)/\(name)"
    let draft = path + ".unfinished"
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { throw unwritable(path) }
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes {
        unsafe Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let failure = unwritable(path)
        close(descriptor)
        unsafe unlink(draft)
        throw failure
      }
      start += count
    }
    guard close(descriptor) == 0, unsafe rename(draft, path) == 0 else {
      let failure = unwritable(path)
      unsafe unlink(draft)
      throw failure
    }
  }

  private static func unwritable(_ path: String) -> CommandFailure {
    CommandFailure(.unwritable(path, reason: unsafe String(cString: strerror(errno))))
  }

  /// Writes a file in pieces so that it is there whole or as it was before.
  static func write(to path: String, pieces: (_ append: ([UInt8]) throws -> Void) throws -> Void) throws {
    let draft = path + ".unfinished"
    defer { try? FileManager.default.removeItem(atPath: draft) }
    do {
      try Data().write(to: URL(fileURLWithPath: draft))
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: draft))
      try pieces { try handle.write(contentsOf: Data($0)) }
      try handle.synchronize()
      try handle.close()
      guard unsafe rename(draft, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.unwritable(path, reason: reason(error)))
    }
  }

  /// Writes a file of a folder, and makes the folders within that its name has.
  static func write(_ bytes: [UInt8], below folder: String, as name: String) throws {
    try makeFolder(of: name, below: folder)
    try write(bytes, to: "\(folder)/\(name)")
  }

  /// Makes the folders within a folder that a file's name has.
  static func makeFolder(of name: String, below folder: String) throws {
    if let slash = name.lastIndex(of: "/") { try makeFolder(at: "\(folder)/\(name[..<slash])") }
  }

  /// Makes a folder, with those around it.
  ///
  /// - Parameter name: What messages call it, where that is not its path.
  static func makeFolder(at path: String, named name: String? = nil) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(.unwritable(name ?? path, reason: reason(error)))
    }
  }

  /// Writes a new file that only its owner can read, from its first byte on.
  static func writePrivate(_ bytes: [UInt8], to path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw CommandFailure(.unwritable(path, reason: unsafe String(cString: strerror(errno))))
    }
    do {
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try handle.write(contentsOf: Data(bytes))
      try handle.synchronize()
    } catch {
      throw CommandFailure(.unwritable(path, reason: reason(error)))
    }
  }

  /// Removes a file or a folder with all that is in it; nothing where there is none.
  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  static func isEmptyFolder(_ path: String) -> Bool {
    isFolder(path) && (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty == true
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Whether there is an SQLite file, so maybe somebody's portfolio.
  static func isDatabase(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
  }

  static func name(of path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

  /// The portfolio files in a folder.
  static func portfolios(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".portfolio") }.sorted()
  }

  /// The names of the files in a folder, in order.
  static func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Writes to the terminal, from any thread.
  static func writeToStandardError(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// The system's reason without its domain and code, and without a full stop.
  static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    var text = ((underlying ?? error) as NSError).localizedDescription
    // Foundation's own words before the system's say nothing more.
    text.trimPrefix("The operation could not be completed. ")
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
