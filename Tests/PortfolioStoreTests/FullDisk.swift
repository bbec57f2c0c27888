import Foundation
import GRDBSQLite
import Synchronization

/// A disk that is full from some write on, for portfolio files whose names begin with `full-`.
///
/// It stands in front of SQLite's own file system, for this process, and hands everything else on.
enum FullDisk {
  /// How many more writes there is room for.
  static let room = Atomic<Int>(.max)

  /// Puts itself in front, once.
  static let install: Void = {
    guard let real = unsafe sqlite3_vfs_find(nil) else { return }
    unsafe FullDisk.realSystem = real
    let system = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    unsafe system.initialize(to: real.pointee)
    unsafe system.pointee.zName = UnsafePointer(strdup("full-disk"))
    unsafe system.pointee.xOpen = { _, name, file, flags, outFlags in
      guard let real = unsafe FullDisk.realSystem, let open = unsafe real.pointee.xOpen else { return SQLITE_CANTOPEN }
      let code = unsafe open(real, name, file, flags, outFlags)
      guard code == SQLITE_OK, let name = unsafe name, let file = unsafe file,
        unsafe String(cString: name).contains(/\/\.?full-/)
      else { return code }
      unsafe file.pointee.pMethods = FullDisk.limited(file.pointee.pMethods)
      return code
    }
    unsafe sqlite3_vfs_register(system, 1)
  }()

  nonisolated(unsafe) private static var realSystem: UnsafeMutablePointer<sqlite3_vfs>?
  nonisolated(unsafe) private static var realWrite:
    (@convention(c) (UnsafeMutablePointer<sqlite3_file>?, UnsafeRawPointer?, Int32, Int64) -> Int32)?
  /// The limited form of each table of methods; there are two, of databases and of journals.
  nonisolated(unsafe) private static var tables:
    [UnsafePointer<sqlite3_io_methods>: UnsafePointer<sqlite3_io_methods>] =
      unsafe [:]
  private static let lock = NSLock()

  private static func limited(_ methods: UnsafePointer<sqlite3_io_methods>?) -> UnsafePointer<sqlite3_io_methods>? {
    guard let methods = unsafe methods else { return nil }
    lock.lock()
    defer { lock.unlock() }
    if let known = unsafe tables[methods] { return unsafe known }
    let copy = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
    unsafe copy.initialize(to: methods.pointee)
    unsafe realWrite = methods.pointee.xWrite
    unsafe copy.pointee.xWrite = { file, bytes, count, offset in
      let left = FullDisk.room.wrappingSubtract(1, ordering: .relaxed).newValue
      guard left >= 0, let write = unsafe FullDisk.realWrite else { return SQLITE_FULL }
      return unsafe write(file, bytes, count, offset)
    }
    let table = unsafe UnsafePointer(copy)
    unsafe tables[methods] = table
    return unsafe table
  }
}
