/// Why an archive, or an entry of it, is not read or written.
package enum ZipFailure: Error, Sendable, Hashable {
  case encrypted
  /// The archive or an entry cannot be unpacked.
  case damaged(entry: String?, reason: String)
  case fileTooLarge(limit: Int)
  case tooManyEntries(limit: Int)
  case overlappingEntries
  /// The archive, or an entry of it, would grow beyond all measure.
  case unpackedTooLarge(entry: String?)
  case outOfMemory
  case unwritable(reason: String)

  /// What is wrong, as one sentence about an archive.
  package var message: String {
    switch self {
    case .encrypted: "The archive is protected with a password."
    case .damaged(let entry?, let reason): "The archive is damaged: \(entry) cannot be read (\(reason))."
    case .damaged(nil, let reason): "The archive is damaged, or was not copied to its end (\(reason))."
    case .fileTooLarge(let limit): "The archive is larger than \(limit >> 20) MB."
    case .tooManyEntries(let limit): "The archive has more than \(limit) entries."
    case .overlappingEntries: "Entries of the archive lie over one another, as in a file that is made to do harm."
    case .unpackedTooLarge(let entry):
      "\(entry ?? "The archive") would grow beyond all measure when it is unpacked."
    case .outOfMemory: "There is not enough memory to read the archive."
    case .unwritable(let reason): "The archive cannot be written (\(reason))."
    }
  }

  /// What is wrong, as the end of a sentence about one entry.
  package var reason: String {
    switch self {
    case .encrypted: "it is protected with a password"
    case .damaged(_, let reason): reason
    case .unpackedTooLarge: "it would grow beyond all measure when it is unpacked"
    default: message
    }
  }
}
