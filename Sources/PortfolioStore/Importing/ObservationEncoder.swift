import Crypto
import PortfolioModel

/// Turns observations into rows: encodes their values, and derives their identities.
///
/// The identity is sixteen bytes of the SHA-256 of (1, system, kind, parts of the key), or, without a key, of (2,
/// system, kind, content); texts are preceded by their lengths. The content is the fields and then the unmapped ones,
/// each by name in ascending order, absent ones left out: neither the order of columns nor empty ones matter.
struct ObservationEncoder {
  private let system: [UInt8]
  private var encoder = ValueEncoder(reservingCapacity: 1 << 18)
  private var rows: [EncodedRow] = []
  private var newShapes: [EncodedRows.NewShape] = []
  private var slots: [SlotKey: ShapeSlot] = [:]
  private var slotsByNames: [NamesKey: ShapeSlot] = [:]
  private var lastKey: SlotKey?
  private var lastSlot: ShapeSlot?
  private var canonical: [UInt8] = []
  private var ends: [Int] = []
  private var paths: [UInt8] = []

  /// Importers that make a shape for every row would otherwise fill the memory with them.
  private static let slotLimit = 1_024

  init(system: String) { self.system = Array(system.utf8) }

  /// How many rows are encoded and not taken, and how many bytes they have.
  var rowCount: Int { rows.count }
  var byteCount: Int { encoder.bytes.count + paths.count }

  mutating func encode(_ pending: [PendingObservation]) { for one in pending { encode(one) } }

  /// Hands over what is encoded.
  mutating func take() -> EncodedRows {
    var taken: [EncodedRow] = []
    swap(&taken, &rows)
    rows.reserveCapacity(taken.count)
    var batch = EncodedRows(bytes: encoder.take(), rows: taken, newShapes: newShapes)
    // Paths stand behind the contents.
    let offset = batch.bytes.count
    batch.bytes.append(contentsOf: paths)
    if !paths.isEmpty {
      batch.rows = batch.rows.map { row in row.pathRange.isEmpty ? row : row.movingPath(by: offset) }
    }
    newShapes.removeAll()
    paths.removeAll(keepingCapacity: true)
    return batch
  }

  private mutating func encode(_ pending: PendingObservation) {
    let observation = pending.observation
    let slot = slot(for: observation)
    let start = encoder.bytes.count
    ends.removeAll(keepingCapacity: true)
    for value in observation.fields.values {
      encoder.encode(value)
      ends.append(encoder.bytes.count)
    }
    for value in observation.unmapped.values {
      encoder.encode(value)
      ends.append(encoder.bytes.count)
    }
    canonical.removeAll(keepingCapacity: true)
    slot.appendPrefix(to: &canonical, tag: 2, system: system)
    let prefix = canonical.count
    appendContent(slot.fields, start: start, base: 0)
    canonical.append(0)
    appendContent(slot.unmapped, start: start, base: observation.fields.values.count)
    let identity: (high: UInt64, low: UInt64)
    let content: UInt64
    if let key = observation.key {
      content = digest(of: canonical[prefix...]).0
      canonical.removeAll(keepingCapacity: true)
      slot.appendPrefix(to: &canonical, tag: 1, system: system)
      for part in key { canonical.append(text: part.utf8) }
      let parts = digest(of: canonical[...])
      identity = (parts.0, parts.1)
    } else {
      let parts = digest(of: canonical[...])
      identity = (parts.0, parts.1)
      content = parts.2
    }
    let pathStart = paths.count
    if let path = observation.place.elementPath { paths.append(contentsOf: path.utf8) }
    rows.append(
      EncodedRow(
        person: pending.person, shape: slot.number, rowCount: Int32(clamping: pending.rows),
        line: Int64(observation.place.line), row: Int64(observation.place.row ?? 0),
        high: Int64(bitPattern: identity.high), low: Int64(bitPattern: identity.low),
        content: Int64(bitPattern: content), hasKey: observation.key != nil,
        contentRange: start..<encoder.bytes.count, pathRange: pathStart..<paths.count))
  }

  /// Appends the present values of a set to the content, in the order of their names.
  private mutating func appendContent(_ names: ShapeSlot.Names, start: Int, base: Int) {
    // Through pointers: the slices and copies of arrays would count references a dozen times a row.
    unsafe encoder.bytes.withUnsafeBufferPointer { bytes in
      unsafe names.encoded.withUnsafeBufferPointer { encoded in
        for index in names.positions.indices {
          let position = base + names.positions[index]
          let range = (position == 0 ? start : ends[position - 1])..<ends[position]
          // An absent value is a byte of zero, and no other is.
          if range.count == 1, unsafe bytes[range.lowerBound] == 0 { continue }
          unsafe canonical.append(
            contentsOf: UnsafeBufferPointer(rebasing: encoded[names.ends[index]..<names.ends[index + 1]]))
          unsafe canonical.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
        }
      }
    }
  }

  private func digest(of bytes: ArraySlice<UInt8>) -> (UInt64, UInt64, UInt64) {
    var hash = SHA256()
    unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    return unsafe hash.finalize().withUnsafeBytes { digest in
      unsafe (
        UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
        UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
        UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
      )
    }
  }

  private mutating func slot(for observation: Observation) -> ShapeSlot {
    let key = SlotKey(
      kind: observation.kind, fields: ObjectIdentifier(observation.fields.shape),
      unmapped: observation.unmapped.shape.names.isEmpty ? nil : ObjectIdentifier(observation.unmapped.shape))
    if key == lastKey, let lastSlot { return lastSlot }
    let slot = slots[key] ?? findSlot(for: observation, key: key)
    (lastKey, lastSlot) = (key, slot)
    return slot
  }

  private mutating func findSlot(for observation: Observation, key: SlotKey) -> ShapeSlot {
    let (fields, unmapped) = (observation.fields.shape, observation.unmapped.shape)
    let names = NamesKey(kind: observation.kind, fields: fields.names, unmapped: unmapped.names)
    let number = slotsByNames[names]?.number ?? Int32(slotsByNames.count)
    // The slot keeps its shapes alive, so that their addresses are not used again while they are looked up by them.
    let slot = ShapeSlot(number: number, kind: observation.kind, fields: fields, unmapped: unmapped)
    if slotsByNames[names] == nil {
      slotsByNames[names] = slot
      newShapes.append(EncodedRows.NewShape(kind: names.kind, fields: names.fields, unmapped: names.unmapped))
    }
    if slots.count == Self.slotLimit { slots.removeAll(keepingCapacity: true) }
    slots[key] = slot
    return slot
  }

  private struct SlotKey: Hashable {
    let kind: RecordKind
    let fields: ObjectIdentifier
    let unmapped: ObjectIdentifier?
  }

  private struct NamesKey: Hashable {
    let kind: RecordKind
    let fields: [FieldName]
    let unmapped: [FieldName]
  }
}

extension EncodedRow {
  fileprivate func movingPath(by offset: Int) -> EncodedRow {
    EncodedRow(
      person: person, shape: shape, rowCount: rowCount, line: line, row: row, high: high, low: low, content: content,
      hasKey: hasKey, contentRange: contentRange,
      pathRange: pathRange.lowerBound + offset..<pathRange.upperBound + offset)
  }
}
