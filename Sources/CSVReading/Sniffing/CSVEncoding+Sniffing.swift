extension CSVEncoding {
  /// Finds the encoding of a file by its beginning, with a sentence that says why.
  package static func sniff(_ sample: [UInt8], isWhole: Bool) -> (encoding: CSVEncoding, reason: String) {
    if let mark = byteOrderMark(of: sample.prefix(4)), let encoding = mark.encoding {
      return (encoding, "The byte order mark says \(encoding.rawValue).")
    }
    if let encoding = utf16ByNULs(in: sample.prefix(4096)) {
      return (encoding, "Every other byte is NUL, as in \(encoding.rawValue).")
    }
    let (multibyte, invalid) = utf8Evidence(in: sample, isWhole: isWhole)
    if invalid == 0 {
      return (.utf8, multibyte == 0 ? "All bytes are ASCII, read as UTF-8." : "All bytes are valid UTF-8.")
    }
    // A stray byte in a UTF-8 file is likelier than UTF-8 sequences in a file that is not.
    if multibyte > invalid {
      return (.utf8, "\(multibyte) characters are valid UTF-8 and \(invalid) are not in any encoding.")
    }
    return (.windows1252, "Its bytes are not UTF-8, so they are read as windows-1252.")
  }

  /// Counts characters beyond ASCII that are valid UTF-8, and sequences that are not.
  private static func utf8Evidence(in sample: [UInt8], isWhole: Bool) -> (multibyte: Int, invalid: Int) {
    var findings = CSVFindings()
    _ = unsafe sample.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      return unsafe findings.inspect(base, from: 0, to: sample.count, origin: 0, isLast: isWhole)
    }
    var invalid = 0
    while let finding = findings.take(before: .max) {
      if finding.kind == .invalid { invalid += finding.count }
    }
    let leads = sample.count { (0xC2...0xF4).contains($0) }
    return (max(0, leads - invalid), invalid)
  }
}
