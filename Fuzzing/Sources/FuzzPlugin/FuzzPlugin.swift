import Fuzzer
import Importing
import PluginHosting

@_cdecl("FuzzPlugin_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  runFuzzer(count, arguments) { fuzzPlugin($0, $1) }
}

/// Reads the bytes as what a plugin prints, in one piece and in small pieces, which must say the same.
private func fuzzPlugin(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let whole = read(bytes, pieceSize: max(1, bytes.count))
  let pieces = read(bytes, pieceSize: 1 + bytes.count % 7)
  if whole != pieces { fatalError("The pieces give other messages: \(whole) \(pieces)") }
  return 0
}

private func read(_ bytes: [UInt8], pieceSize: Int) -> [String] {
  var reader = PluginMessageReader(plugin: "fuzzed", file: "file.txt")
  var said: [String] = []
  var offset = 0
  while offset < bytes.count {
    let end = min(bytes.count, offset + pieceSize)
    reader.append(bytes[offset..<end])
    offset = end
    while let element = reader.next() { said.append("\(element)") }
  }
  if let element = reader.finish() { said.append("\(element)") }
  return said
}
