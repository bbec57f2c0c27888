import Foundation

/// What tells whether a file is still the same: which file it is, how large, and when it was last changed.
struct FileState: Equatable {
  let size: Int
  /// When it was last changed, since 1970.
  let seconds: Int
  private let nanoseconds: Int
  private let device: UInt64
  private let file: UInt64

  /// Nil, with a reason in `errno`, for a file that cannot be looked at.
  init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init?(descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    size = Int(status.st_size)
    (device, file) = (UInt64(status.st_dev), UInt64(status.st_ino))
    #if canImport(Darwin)
      (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
    #else
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    #endif
  }
}
