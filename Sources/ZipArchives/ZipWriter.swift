import CLibzip

/// Writes an archive that is the same bytes for the same files, on every machine.
///
/// Entries are stored, not packed, because what packing gives depends on the version of zlib; they come in the order of
/// their names, are all of 1 January 1980, the first day that an archive can say, and may be read by everybody.
package enum ZipWriter {
  /// Writes files that are on disk, and are left there. The archive is there whole or not at all.
  ///
  /// - Parameter files: the name of each in the archive, of plain ASCII with slashes, and its path.
  /// - Throws: ``ZipFailure``
  package static func write(_ files: [(name: String, path: String)], to path: String) throws {
    var code: CInt = 0
    guard let archive = unsafe zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      var error = unsafe zip_error_t()
      unsafe zip_error_init_with_code(&error, code)
      defer { unsafe zip_error_fini(&error) }
      throw unsafe ZipFailure.unwritable(reason: ZipHandle.reason(&error))
    }
    do {
      for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
        try unsafe add(file.name, path: file.path, to: archive)
      }
      guard unsafe zip_close(archive) == 0 else { throw unsafe failure(of: archive) }
    } catch {
      unsafe zip_discard(archive)
      throw error
    }
  }

  private static func add(_ name: String, path: String, to archive: OpaquePointer) throws {
    guard let source = unsafe zip_source_file(archive, path, 0, 0) else { throw unsafe failure(of: archive) }
    let index = unsafe zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8)
    guard index >= 0 else {
      let failure = unsafe failure(of: archive)
      unsafe zip_source_free(source)
      throw failure
    }
    let place = UInt64(index)
    let isDone =
      unsafe zip_set_file_compression(archive, place, ZIP_CM_STORE, 0) == 0
      && zip_file_set_dostime(archive, place, 0, firstDay, 0) == 0
      && zip_file_set_external_attributes(archive, place, 0, UInt8(ZIP_OPSYS_UNIX), regularFile) == 0
    guard isDone else { throw unsafe failure(of: archive) }
  }

  private static func failure(of archive: OpaquePointer) -> ZipFailure {
    unsafe .unwritable(reason: ZipHandle.reason(zip_get_error(archive)))
  }

  /// 1 January 1980 as MS-DOS writes it.
  private static let firstDay: UInt16 = 1 << 5 | 1
  /// A file that its owner writes and everybody reads: mode 100644.
  private static let regularFile: UInt32 = 0o100644 << 16
}
