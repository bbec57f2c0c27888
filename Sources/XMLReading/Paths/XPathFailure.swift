import CLibxml2

/// What libxml2 says about an expression that it does not understand.
final class XPathFailure {
  private(set) var message = ""
  /// Counted from 0.
  private(set) var column = 0

  /// Listens to a context that lives no longer than this object.
  func observe(_ context: xmlXPathContextPtr) {
    let data = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe clibxml2_set_xpath_error_handler(
      context,
      { data, error in
        guard let data = unsafe data, let error = unsafe error?.pointee else { return }
        let failure = unsafe Unmanaged<XPathFailure>.fromOpaque(data).takeUnretainedValue()
        guard failure.message.isEmpty else { return }
        let message = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
        failure.message = String(message.split(separator: "\n").first ?? "")
        failure.column = unsafe Int(error.int1)
      }, unsafe data)
  }

  /// Keeps a context from printing to standard error.
  static func silence(_ context: xmlXPathContextPtr) {
    unsafe clibxml2_set_xpath_error_handler(context, { _, _ in }, nil)
  }
}
