/// Folds text for comparing: lower case, no diacritics, letters and digits only.
///
/// Covers Latin letters up to U+017F, which is what exports of names and titles hold; other letters are only lowered.
package func foldedForMatching(_ text: some StringProtocol) -> String { foldedForMatching(String(text)) }

/// The same of a whole text, as nearly all are.
package func foldedForMatching(_ text: String) -> String {
  if let folded = unsafe text.utf8.withContiguousStorageIfAvailable({ unsafe foldedASCII($0) }) ?? nil { return folded }
  var folded = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.isASCII {
      switch scalar.value {
      case 65...90: folded.append(Unicode.Scalar(UInt8(scalar.value) + 32))
      case 97...122, 48...57: folded.append(scalar)
      default: break
      }
    } else if let base = latinBases[scalar] {
      folded.append(contentsOf: base.unicodeScalars)
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    // Combining marks and punctuation fall away, so composed and decomposed letters fold alike.
  }
  return String(folded)
}

/// Folds what most text is, in one pass over its bytes; nil where it is not ASCII.
private func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
  guard unsafe bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
  return unsafe String(unsafeUninitializedCapacity: bytes.count) { folded in
    var count = 0
    for place in bytes.indices {
      let letter: UInt8
      let byte = unsafe bytes[place]
      switch byte {
      case 65...90: letter = byte + 32
      case 97...122, 48...57: letter = byte
      default: continue
      }
      unsafe folded[count] = letter
      count += 1
    }
    return count
  }
}

/// Replaces Latin letters with marks by the plain ones, as names of files need them: "Ångström" is "Angstrom".
package func withoutDiacritics(_ text: some StringProtocol) -> String {
  var plain = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if let base = latinBases[scalar] {
      let isCapital = scalar.properties.isUppercase
      plain.append(contentsOf: (isCapital ? base.prefix(1).uppercased() + base.dropFirst() : base).unicodeScalars)
    } else if scalar.properties.generalCategory != .nonspacingMark {
      plain.append(scalar)
    }
  }
  return String(plain)
}

private let latinBases: [Unicode.Scalar: String] = {
  let groups: [(String, String)] = [
    ("ÀÁÂÃÄÅàáâãäåĀāĂ㥹", "a"), ("ÇçĆćĈĉĊċČč", "c"), ("ÐðĎďĐđ", "d"), ("ÈÉÊËèéêëĒēĔĕĖėĘęĚě", "e"),
    ("ĜĝĞğĠġĢģ", "g"), ("ĤĥĦħ", "h"), ("ÌÍÎÏìíîïĨĩĪīĬĭĮįİı", "i"), ("Ĵĵ", "j"), ("Ķķĸ", "k"),
    ("ĹĺĻļĽľĿŀŁł", "l"), ("ÑñŃńŅņŇňŊŋ", "n"), ("ÒÓÔÕÖØòóôõöøŌōŎŏŐő", "o"), ("ŔŕŖŗŘř", "r"),
    ("ŚśŜŝŞşŠšſ", "s"), ("ŢţŤťŦŧ", "t"), ("ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų", "u"), ("Ŵŵ", "w"), ("ÝýÿŶŷŸ", "y"),
    ("ŹźŻżŽž", "z"), ("Ææ", "ae"), ("Œœ", "oe"), ("Þþ", "th"), ("ß", "ss"), ("\u{132}\u{133}", "ij"),
  ]
  var bases: [Unicode.Scalar: String] = [:]
  for (letters, base) in groups {
    for scalar in letters.unicodeScalars { bases[scalar] = base }
  }
  return bases
}()
