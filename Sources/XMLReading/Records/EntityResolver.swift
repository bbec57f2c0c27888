import CLibxml2

/// Resolves references that the file does not define itself: HTML's names, since exports use them.
///
/// The parser calls it only where the DOCTYPE names a DTD, which is not loaded; without one an
/// undefined reference breaks the file off.
@safe final class EntityResolver {
  /// Whether the DOCTYPE names a DTD, in which the entities may be defined.
  var mayBeDefinedElsewhere = false
  private var stub = unsafe xmlEntity()
  private let stubPointer: UnsafeMutablePointer<xmlEntity>
  private var undefined: [String] = []
  private var names: Set<String> = []

  init() {
    unsafe stubPointer = .allocate(capacity: 1)
    unsafe stubPointer.initialize(to: xmlEntity())
  }

  deinit {
    unsafe stubPointer.deallocate()
  }

  /// How many different names were asked for.
  var nameCount: Int { names.count }

  /// The names asked for since the last call that nothing defines.
  func takeUndefined() -> [String] {
    defer { undefined.removeAll() }
    return undefined
  }

  /// What libxml2 takes for an entity's declaration, so that it leaves the reference in the value.
  func placeholder(for name: UnsafePointer<UInt8>) -> UnsafeMutablePointer<xmlEntity>? {
    guard mayBeDefinedElsewhere else { return nil }
    unsafe stubPointer.pointee.type = XML_ENTITY_DECL
    unsafe stubPointer.pointee.etype = XML_INTERNAL_GENERAL_ENTITY
    unsafe stubPointer.pointee.name = unsafe name
    return unsafe stubPointer
  }

  /// The text for `&name;`.
  func replacement(for name: UnsafePointer<UInt8>) -> String {
    unsafe names.insert(String(cString: name))
    if let entity = unsafe htmlEntityLookup(name), let scalar = unsafe Unicode.Scalar(entity.pointee.value) {
      return String(Character(scalar))
    }
    let text = unsafe String(cString: name)
    undefined.append(text)
    return "&\(text);"
  }

  /// Copies an attribute value as libxml2 keeps it: each `&` begins a reference, `&#38;` is an `&`.
  func expand(_ value: UnsafeBufferPointer<UInt8>, into output: inout ContiguousArray<UInt8>) {
    var index = 0
    while index < value.count {
      let byte = unsafe value[index]
      guard byte == UInt8(ascii: "&"),
        let end = unsafe value[index...].firstIndex(of: UInt8(ascii: ";"))
      else {
        output.append(byte)
        index += 1
        continue
      }
      var name = unsafe Array(value[(index + 1)..<end])
      if name == Array("#38".utf8) {
        output.append(UInt8(ascii: "&"))
      } else {
        name.append(0)
        let text = unsafe name.withUnsafeBufferPointer { bytes in
          unsafe bytes.baseAddress.map { unsafe replacement(for: $0) } ?? ""
        }
        output.append(contentsOf: text.utf8)
      }
      index = end + 1
    }
  }
}
