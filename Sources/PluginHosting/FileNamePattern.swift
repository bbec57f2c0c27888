/// A pattern of file names: `*` for any characters, `?` for one; case does not matter.
struct FileNamePattern {
  private let pattern: [Character]

  init(_ text: String) { pattern = Array(text.lowercased()) }

  /// - Complexity: the product of both lengths at most, never exponential.
  func matches(_ name: String) -> Bool {
    let name = Array(name.lowercased())
    var (position, index) = (0, 0)
    var retry: (position: Int, index: Int)?
    while position < name.count {
      if index < pattern.count, pattern[index] == "*" {
        retry = (position, index + 1)
        index += 1
      } else if index < pattern.count, pattern[index] == "?" || pattern[index] == name[position] {
        position += 1
        index += 1
      } else if let (start, after) = retry {
        // The star takes one character more.
        retry = (start + 1, after)
        (position, index) = (start + 1, after)
      } else {
        return false
      }
    }
    return pattern[index...].allSatisfy { $0 == "*" }
  }
}
