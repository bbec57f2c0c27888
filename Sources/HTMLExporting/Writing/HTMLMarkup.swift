import DossierAssembly

/// Markup that was put together: what an ``HTMLBuffer`` holds when nothing more is appended.
///
/// A class, so that pages hand it on without copying the bytes.
final class HTMLMarkup {
  let bytes: ByteBuffer

  init(_ bytes: consuming ByteBuffer) { self.bytes = bytes }

  /// How long it is, in bytes.
  var count: Int { bytes.count }

  var string: String { bytes.string }
}
