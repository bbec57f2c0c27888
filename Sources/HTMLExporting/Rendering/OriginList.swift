import DossierAssembly
import PortfolioModel

/// Records by where their values come from: those of one source under it, those of several sources on their own.
struct OriginList {
  private(set) var parts: [Int64: Part] = [:]
  /// Whose values come from several sources, from the owner alone, or from a source that is not listed.
  private(set) var scattered: [RecordProvenance] = []

  /// The records that come from one source alone, in the order of ids.
  struct Part {
    /// What the paths of all elements begin with, "Data/Record[1]/"; said once.
    fileprivate(set) var prefix = ""
    fileprivate(set) var entries: [Entry] = []
  }

  struct Entry {
    let record: String
    let line: Int
    /// The element, without what is said once; nil in a table.
    fileprivate(set) var path: String?
    /// What the owner decided of it.
    let decisions: [RecordProvenance.Use]
  }

  init(_ records: [RecordProvenance], sources: [SourceDescription]) {
    let listed = Set(sources.map(\.number))
    for record in records {
      var decisions = record.uses
      let place = decisions.firstIndex { if case .source = $0.place { true } else { false } }
      guard let place, case .source(let number, let line, let path) = decisions.remove(at: place).place,
        listed.contains(number), decisions.allSatisfy({ if case .decision = $0.place { true } else { false } })
      else {
        scattered.append(record)
        continue
      }
      parts[number, default: Part()].entries.append(
        Entry(record: record.record, line: line, path: path.map(Self.local), decisions: decisions))
    }
    for number in parts.keys { parts[number]?.shorten() }
  }

  /// The path with the local names of its elements; line and file tell which namespaces they are of.
  static func local(_ path: String) -> String {
    path.split(separator: "/").map { step in step.split(separator: ":").last.map(String.init) ?? "" }
      .joined(separator: "/")
  }
}

extension OriginList.Part {
  fileprivate mutating func shorten() {
    guard entries.count > 1, var common = entries[0].path?.split(separator: "/").dropLast().map(String.init) else {
      return
    }
    for entry in entries {
      let steps = entry.path?.split(separator: "/").map(String.init) ?? []
      common = Array(zip(common, steps).prefix { $0 == $1 }.map(\.0))
    }
    guard !common.isEmpty else { return }
    prefix = common.joined(separator: "/") + "/"
    for place in entries.indices {
      entries[place].path = entries[place].path.map { String($0.dropFirst(prefix.count)) }
    }
  }
}
