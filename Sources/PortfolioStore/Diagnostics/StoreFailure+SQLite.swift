import GRDB
import Importing

extension StoreFailure {
  /// Says what an error of SQLite means to the owner of the file.
  init(_ error: DatabaseError, file: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.fileInUse(file))
    case .SQLITE_NOTADB: self.init(.notAPortfolio(file))
    case .SQLITE_FULL: self.init(.diskFull(file))
    case .SQLITE_READONLY where error.extendedResultCode == .SQLITE_READONLY_DBMOVED: self.init(.movedAway(file))
    case .SQLITE_READONLY: self.init(.readOnly(file))
    // SQLite looks for the file under its name once more when it makes the journal, after it has asked whether the
    // file was moved.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_FSTAT: self.init(.movedAway(file))
    case .SQLITE_CANTOPEN: self.init(.readOnly(file))
    case .SQLITE_CORRUPT: self.init(.damaged(file, what: error.message ?? "its pages do not fit together"))
    default:
      self.init(
        .sqlite(file, code: Int(error.extendedResultCode.rawValue), message: error.message ?? "unknown"))
    }
  }
}
