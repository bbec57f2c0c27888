/// Whose work it is, by its authors, as far as the portfolio can tell.
struct AuthorsFound {
  var people: [Int64] = []
  /// The positions of authors who could be somebody of the portfolio, where nothing decides.
  var unclear: [Int] = []
  /// Who they could be.
  var candidates: [Int64] = []

  /// Adds a person once, however often the person is named.
  mutating func add(_ person: Int64?) {
    if let person, !people.contains(person) { people.append(person) }
  }
}
