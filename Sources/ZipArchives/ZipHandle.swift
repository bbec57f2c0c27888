import CLibzip

/// The owner of one archive that libzip has opened, over bytes in memory or over a file.
@safe struct ZipHandle: ~Copyable {
  let pointer: OpaquePointer

  /// The bytes must outlive the handle.
  static func open(_ bytes: UnsafeRawBufferPointer) throws -> ZipHandle {
    try unsafe open { error in unsafe zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, error) }
  }

  static func open(path: String) throws -> ZipHandle {
    try unsafe open { error in unsafe zip_source_file_create(path, 0, 0, error) }
  }

  private static func open(
    _ makeSource: (UnsafeMutablePointer<zip_error_t>) -> OpaquePointer?
  ) throws -> ZipHandle {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe makeSource(&error) else { throw ZipFailure.outOfMemory }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      let reason = unsafe reason(&error)
      unsafe zip_source_free(source)
      throw ZipFailure.damaged(entry: nil, reason: reason)
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
