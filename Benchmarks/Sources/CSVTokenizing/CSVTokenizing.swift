import CSVReading

/// Reads a CSV file and visits every field; prints records, fields, bytes and seconds, as the peer does.
@main
struct CSVTokenizing {
  static func main() throws {
    guard let path = CommandLine.arguments.dropFirst().first else {
      print("usage: CSVTokenizing FILE")
      return
    }
    let clock = ContinuousClock()
    var records = 0
    var fields = 0
    var bytes = 0
    let time = try clock.measure {
      var reader = try CSVReader(try FileSource(path: path))
      while try reader.next() {
        records += 1
        fields += reader.record.fieldCount
        reader.record.forEachField { _, field in bytes += field.count }
      }
      guard reader.ending == .complete, reader.problems.isEmpty else {
        fatalError("the file is not sound: \(String(describing: reader.ending)) \(reader.problems)")
      }
    }
    let seconds = Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
    print(records, fields, bytes, seconds)
  }
}
