/// The language of a page.
enum LanguageTag {
  /// The tag, or English, in which the page's own words are, when it cannot be a tag of BCP 47.
  static func make(_ tag: String) -> String {
    let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isPlausible = subtags.allSatisfy { subtag in
      (1...8).contains(subtag.utf8.count)
        && subtag.unicodeScalars.allSatisfy {
          ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        }
    }
    return isPlausible ? tag : "en"
  }
}
