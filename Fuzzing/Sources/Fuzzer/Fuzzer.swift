/// Runs libFuzzer with the arguments of the process; `input` takes one input and traps where something is wrong.
///
/// SwiftPM gives each executable an entry of its own name, so libFuzzer's `main` is never the entry.
public func runFuzzer(
  _ argumentCount: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
  _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt {
  var argumentCount = argumentCount
  var arguments = arguments
  return driver(&argumentCount, &arguments, input)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func driver(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
