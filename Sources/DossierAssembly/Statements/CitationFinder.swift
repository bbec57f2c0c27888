package import PortfolioModel

/// Finds the records that statements cite, as `dossier show` finds them.
package struct CitationFinder: Sendable {
  private let records: [Character: [Record]]

  package init(_ portfolio: Portfolio) {
    records = Dictionary(grouping: portfolio.records, by: \.kind.definition.letter)
  }

  /// What an id, or the beginning of one, means; it has to name the kind: `T-7K3Q`.
  package func find(_ text: String) -> Portfolio.Found {
    guard let letter = text.uppercased().first, text.dropFirst().first == "-", text.utf8.count >= 2 else {
      return .none
    }
    let matches = (records[letter] ?? []).filter { record in
      record.id.begins(with: text)
        || record.identities.contains { RecordID(kind: record.kind, identity: $0).begins(with: text) }
    }
    return switch matches.count {
    case 0: .none
    case 1: .one(matches[0])
    default: .several(matches)
    }
  }
}
