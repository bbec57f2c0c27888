import CLibxml2

/// Resolves references that the file does not define itself: HTML's names, since exports use them.
///
/// The parser calls it only where the DOCTYPE names a DTD, which is not loaded; without one an
/// undefined reference breaks the file off.
@safe final class EntityResolver {
  /// Whether the DOCTYPE names a DTD, in which the entities may be defined.
  var mayBeDefinedElsewhere = false
  /// One declaration serves all: libxml2 reads it before it asks for the next.
  private let declaration: UnsafeMutablePointer<xmlEntity>
  /// By the address of the name, which the parser keeps once. The content ends in a zero byte.
  private var replacements: [UInt: Replacement] = [:]
  private var undefined: [String] = []

  @safe private struct Replacement {
    var content: UnsafeMutableBufferPointer<UInt8>
    var isDefined: Bool
  }

  init() {
    unsafe declaration = .allocate(capacity: 1)
    unsafe declaration.initialize(to: xmlEntity())
    unsafe declaration.pointee.type = XML_ENTITY_DECL
  }

  deinit {
    unsafe declaration.deallocate()
    for replacement in replacements.values { unsafe replacement.content.deallocate() }
  }

  /// How many different names were asked for.
  var nameCount: Int { replacements.count }

  /// The names met since the last call that nothing defines.
  func takeUndefined() -> [String] {
    guard !undefined.isEmpty else { return [] }
    defer { undefined.removeAll() }
    return undefined
  }

  /// What libxml2 takes for the declaration of an entity; nil where it has to be in the file.
  ///
  /// In content the replacement comes as text. In an attribute value the reference stays as written,
  /// because libxml2 takes only ASCII there, and is replaced by `expand`.
  func declare(_ name: UnsafePointer<UInt8>, inAttribute: Bool) -> UnsafeMutablePointer<xmlEntity>? {
    guard mayBeDefinedElsewhere else { return nil }
    let replacement = unsafe replacement(at: name)
    unsafe declaration.pointee.name = unsafe name
    if inAttribute {
      unsafe declaration.pointee.etype = XML_INTERNAL_GENERAL_ENTITY
      unsafe declaration.pointee.content = nil
    } else {
      unsafe declaration.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
      unsafe declaration.pointee.content = unsafe replacement.content.baseAddress
      if !replacement.isDefined { unsafe undefined.append(String(cString: name)) }
    }
    return unsafe declaration
  }

  private func replacement(at name: UnsafePointer<UInt8>) -> Replacement {
    let address = UInt(bitPattern: name)
    if let known = replacements[address] { return known }
    let text = unsafe String(cString: name)
    let html = Self.htmlText(text)
    let bytes = Array((html ?? "&\(text);").utf8) + [0]
    let content = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe content.initialize(fromContentsOf: bytes)
    let new = unsafe Replacement(content: content, isDefined: html != nil)
    replacements[address] = new
    return new
  }

  /// The character that HTML 4 gives this name.
  private static func htmlText(_ name: String) -> String? {
    guard let entity = unsafe htmlEntityLookup(name),
      let scalar = unsafe Unicode.Scalar(entity.pointee.value)
    else { return nil }
    return String(Character(scalar))
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
      let name = unsafe String(decoding: value[(index + 1)..<end], as: UTF8.self)
      if name == "#38" {
        output.append(UInt8(ascii: "&"))
      } else {
        let html = Self.htmlText(name)
        if html == nil { undefined.append(name) }
        output.append(contentsOf: (html ?? "&\(name);").utf8)
      }
      index = end + 1
    }
  }
}
