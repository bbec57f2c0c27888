import CLibzip

/// Writes archives for tests, through the library that reads them.
package enum ZipWriter {
  /// An archive of parts, packed; nil where libzip refuses.
  package static func archive(
    _ parts: [(name: String, bytes: [UInt8])], isPacked: Bool = true, password: String? = nil
  ) -> [UInt8]? {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let target = unsafe zip_source_buffer_create(nil, 0, 0, &error),
      let archive = unsafe zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error)
    else { return nil }
    unsafe zip_source_keep(target)
    defer { unsafe zip_source_free(target) }
    // What is added is read when the archive is closed.
    var buffers: [UnsafeMutableRawBufferPointer] = unsafe []
    defer { while let buffer = unsafe buffers.popLast() { unsafe buffer.deallocate() } }
    for part in parts {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, part.bytes.count), alignment: 1)
      unsafe buffer.copyBytes(from: part.bytes)
      unsafe buffers.append(buffer)
      guard
        let source = unsafe zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(part.bytes.count), 0)
      else { return nil }
      let index = unsafe zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_RAW))
      guard index >= 0 else { return nil }
      if !isPacked { unsafe zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0) }
      if let password {
        unsafe zip_file_set_encryption(archive, zip_uint64_t(index), zip_uint16_t(ZIP_EM_AES_256), password)
      }
    }
    guard unsafe zip_close(archive) == 0, unsafe zip_source_open(target) == 0 else { return nil }
    defer { unsafe zip_source_close(target) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { chunk in
        unsafe zip_source_read(target, chunk.baseAddress, zip_uint64_t(chunk.count))
      }
      guard count > 0 else { break }
      bytes += chunk[..<Int(count)]
    }
    return bytes
  }
}
