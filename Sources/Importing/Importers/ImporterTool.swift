import PortfolioModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes an executable of an importer, which `dossier plugins add` takes in.
///
///     @main
///     struct Tool {
///       static func main() { ImporterTool.run(TranscriptImporter(), fileNames: ["*.txt"]) }
///     }
///
/// It speaks the importer protocol on standard input and output. What the importer prints goes to standard error, so
/// that it cannot come between the messages.
public enum ImporterTool {
  /// Serves one host and ends the process.
  ///
  /// - Parameter fileNames: patterns of the names of files that the importer may be asked about; none for every file.
  public static func run(_ importer: some Importer, fileNames: [String] = []) -> Never {
    // The streams are the protocol's from here on: a stray `print` or `readLine` must not touch them.
    let input = dup(0)
    let output = dup(1)
    let nothing = unsafe open("/dev/null", O_RDONLY)
    dup2(nothing, 0)
    dup2(2, 1)
    guard input >= 0, output >= 0, nothing >= 0 else { exit(71) }
    var session = ImporterToolSession(
      importer, fileNames: fileNames, read: { Self.read(input) }, write: { Self.write($0, to: output) })
    do {
      try session.serve()
      exit(0)
    } catch let failure as ImporterToolSession.Failure {
      Self.write(Array("\(importer.descriptor.id): \(failure.reason)\n".utf8), to: 2)
    } catch {
      Self.write(Array("\(importer.descriptor.id): \(error)\n".utf8), to: 2)
    }
    exit(1)
  }

  /// The next bytes, none at the end.
  private static func read(_ descriptor: Int32) -> [UInt8] {
    unsafe Array(unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      repeat {
        count = unsafe systemRead(descriptor, buffer.baseAddress, 1 << 16)
      } while count < 0 && errno == EINTR
      count = max(0, count)
    }
  }

  /// Writes all; false when nobody reads any more.
  @discardableResult
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe systemWrite(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}

// Within the enumeration, `read` and `write` are its own.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, buffer, count)
}
