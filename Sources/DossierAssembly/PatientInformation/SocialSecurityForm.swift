/// A number of the form of the Social Security Administration: `123-45-6789`, in the ranges that are given out.
enum SocialSecurityForm {
  static func isNumber(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    guard groups.map(\.utf8.count) == [3, 2, 4],
      groups.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return false }
    return groups[0] != "000" && groups[0] != "666" && groups[0].first != "9" && groups[1] != "00"
      && groups[2] != "0000"
  }
}
