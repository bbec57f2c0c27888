import GRDB
import GRDBSQLite

extension Database {
  /// Checks that the open file is still the one under its name.
  ///
  /// SQLite asks when it begins to write; who writes for a minute asks again before it says that all is kept, since a
  /// file that was deleted or replaced takes what is written and loses it.
  func checkInPlace() throws {
    var hasMoved: Int32 = 0
    unsafe sqlite3_file_control(sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
    if hasMoved != 0 { throw DatabaseError(resultCode: .SQLITE_READONLY_DBMOVED) }
  }
}
