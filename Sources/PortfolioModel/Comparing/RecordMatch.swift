/// A record of one portfolio beside what it is in another one.
enum RecordMatch {
  /// Only in the later one; it may have been part of a record that is matched otherwise.
  case added(Record, partedFrom: Record?)
  /// Only in the earlier one; it may have become part of a record that is matched otherwise.
  case removed(Record, joinedTo: Record?)
  case both(Record, Record, joined: [Record], parted: [Record])
}
