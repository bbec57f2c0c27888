import DossierAssembly

/// About how many bytes a document takes as JSON, so that the buffer is reserved once.
///
/// It counts what there is most of. Being wrong costs a copy, not correctness.
struct DocumentSize {
  private(set) var bytes = 16_384

  init(of document: Document) {
    bytes += 256 * (document.sources.count + document.decisions.count + document.gaps.count)
    for section in document.sections { add(section) }
  }

  private mutating func add(_ section: Section) {
    bytes += 512
    for block in section.blocks {
      switch block {
      case .prose(let prose): bytes += 256 + prose.markdown.utf8.count
      case .table(let table): add(table)
      case .figure(let figure):
        bytes += 8_192
        add(figure.table)
      case .list(let list): bytes += 1_536 * list.entries.count
      case .keyFacts(let facts): bytes += 512 * facts.count
      case .note, .signatures: bytes += 512
      }
    }
    for subsection in section.subsections { add(subsection) }
  }

  private mutating func add(_ table: Table) {
    let rows = table.groups.reduce(1) { $0 + $1.rows.count + 1 }
    bytes += rows * (128 + 240 * table.columns.count)
  }
}
