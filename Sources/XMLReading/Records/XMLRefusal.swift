/// Why a file is not read, or not read further, although the parser may have accepted it.
package enum XMLRefusal: Error, Sendable, Equatable {
  case compressed(_ format: String)
  case unsupportedEncoding(_ name: String)
  /// A DOCTYPE with declarations of its own: entities and defaults that can grow without bound.
  case internalSubset
  case fileTooLarge(limit: Int)
  case startTagTooLong(limit: Int)
  case tooManyAttributes(limit: Int)
  case tooManyNamespaces(limit: Int)
  case tooDeep(limit: Int)
  case tooManyNames(limit: Int)
  case recordTooLarge(limit: Int)
  case outOfMemory

  /// What is wrong, as one sentence.
  package var message: String {
    switch self {
    case .compressed(let format): "The file is \(format)-compressed, not XML text."
    case .unsupportedEncoding(let name): "The encoding “\(name)” is not read."
    case .internalSubset: "The DOCTYPE contains declarations of its own (an internal subset)."
    case .fileTooLarge(let limit): "The file is larger than \(limit) bytes."
    case .startTagTooLong(let limit): "A start tag is longer than \(limit) bytes."
    case .tooManyAttributes(let limit): "An element has more than \(limit) attributes."
    case .tooManyNamespaces(let limit): "More than \(limit) namespace declarations are in force at once."
    case .tooDeep(let limit): "Elements are nested more than \(limit) deep."
    case .tooManyNames(let limit): "The file uses more than \(limit) different names."
    case .recordTooLarge(let limit): "One record takes more than \(limit) bytes of memory."
    case .outOfMemory: "The XML parser could not get memory."
    }
  }

  /// What the person who has the file can do.
  package var remedy: String {
    switch self {
    case .compressed: "Unpack the file and import what it contains."
    case .unsupportedEncoding: "Save or convert the file as UTF-8."
    case .internalSubset: "Export the file again without a DTD, or remove the part in square brackets."
    case .fileTooLarge: "Split the export, for example by year."
    case .recordTooLarge: "Check that the mapping names the repeated element, not one around all records."
    case .startTagTooLong, .tooManyAttributes, .tooManyNamespaces, .tooDeep, .tooManyNames:
      "Check where the file comes from: no known system exports such XML."
    case .outOfMemory: "Close other programs and try again."
    }
  }
}
