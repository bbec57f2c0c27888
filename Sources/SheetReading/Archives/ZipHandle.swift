import CLibzip

/// The owner of one archive that libzip has opened over bytes in memory.
@safe struct ZipHandle: ~Copyable {
  let pointer: OpaquePointer

  /// The bytes must outlive the handle.
  static func open(_ bytes: UnsafeRawBufferPointer) throws -> ZipHandle {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
      throw WorkbookFailure.outOfMemory
    }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      let reason = unsafe reason(&error)
      unsafe zip_source_free(source)
      throw WorkbookFailure.damaged(part: nil, reason: reason)
    }
    return unsafe ZipHandle(pointer: archive)
  }

  private init(pointer: OpaquePointer) { unsafe self.pointer = pointer }

  deinit { unsafe zip_discard(pointer) }

  /// What libzip says of an error.
  static func reason(_ error: UnsafeMutablePointer<zip_error_t>) -> String {
    unsafe String(cString: zip_error_strerror(error)).lowercased()
  }
}
