import DossierAssembly

extension CanonicalJSON {
  mutating func write(_ section: Section) {
    object { json in
      json.member("blocks", section.blocks) { $0.write($1) }
      json.member("id", section.id)
      json.member("number", section.number)
      json.member("subsections", section.subsections) { $0.write($1) }
      json.member("title", section.title)
    }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .prose(let prose): write(prose)
    case .table(let table): write(table, type: "table")
    case .figure(let figure): write(figure)
    case .list(let list): write(list)
    case .keyFacts(let facts):
      object { json in
        json.member("facts", facts) { $0.write($1) }
        json.member("type", "keyFacts")
      }
    case .note(let note):
      object { json in
        json.member("text", note.text)
        json.member("type", "note")
      }
    case .signatures(let lines):
      object { json in
        json.member("lines", lines)
        json.member("type", "signatures")
      }
    }
  }

  private mutating func write(_ prose: Prose) {
    object { json in
      json.writeInsertions(of: prose)
      json.member("markdown", prose.markdown)
      json.member("title", prose.title)
      json.member("type", "prose")
      json.member("wordCount", prose.wordCount)
      json.member("wordLimit", prose.wordLimit)
    }
  }

  private mutating func write(_ list: EntryList) {
    object { json in
      json.member("entries", list.entries) { $0.write($1) }
      json.member("id", list.id)
      json.member("isNumbered", list.isNumbered)
      json.member("title", list.title)
      json.member("type", "list")
    }
  }

  private mutating func write(_ entry: EntryList.Entry) {
    object { json in
      json.member("date", entry.date)
      if !entry.details.isEmpty {
        json.member("details", entry.details) { json, detail in
          json.line { json in
            json.member("label", detail.label)
            json.member("text", detail.text)
          }
        }
      }
      json.member("isCorrected", entry.isCorrected)
      json.member("links", entry.links) { json, link in
        json.line { json in
          json.member("address", link.address)
          json.member("label", link.label)
        }
      }
      json.member("origins", entry.origins) { $0.write($1) }
      json.member("recordID", entry.recordID)
      json.member("runs", entry.runs) { json, run in
        json.line { json in
          json.member("style", run.style.rawValue)
          json.member("text", run.text)
        }
      }
    }
  }

  mutating func write(_ fact: KeyFact) {
    object { json in
      json.key("cell")
      json.write(fact.cell)
      json.member("label", fact.label)
      json.member("sectionID", fact.sectionID)
    }
  }
}
