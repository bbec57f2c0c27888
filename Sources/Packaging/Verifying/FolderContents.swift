import Foundation

/// A package as a folder. Links are not followed.
package struct FolderContents: PackageContents {
  private let folder: String
  package let items: [PackageItem]

  /// Lists a folder.
  ///
  /// - Throws: ``PackageReadingFailure``
  package init(_ folder: String) throws {
    self.folder = folder
    var items: [PackageItem] = []
    do {
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
        let type = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")[.type] as? FileAttributeType
        switch type {
        case FileAttributeType.typeDirectory: continue
        case FileAttributeType.typeRegular: items.append(PackageItem(path: path, kind: .file))
        case FileAttributeType.typeSymbolicLink:
          items.append(PackageItem(path: path, kind: .refused("it is a symbolic link")))
        default: items.append(PackageItem(path: path, kind: .refused("it is not a regular file")))
        }
      }
    } catch {
      throw PackageReadingFailure(error.localizedDescription)
    }
    self.items = items.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  package func read(_ path: String, _ body: ([UInt8]) throws -> Void) throws {
    // A folder on the way that has become a link since it was listed is the work of somebody who could change the
    // files as well.
    let descriptor = unsafe open("\(folder)/\(path)", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw PackageReadingFailure(Self.reason) }
    defer { close(descriptor) }
    while true {
      let piece = try unsafe [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
        let result = unsafe Foundation.read(descriptor, buffer.baseAddress, 1 << 20)
        guard result >= 0 else { throw PackageReadingFailure(Self.reason) }
        count = result
      }
      if piece.isEmpty { return }
      try body(piece)
    }
  }

  private static var reason: String { unsafe String(cString: strerror(errno)).lowercased() }
}
