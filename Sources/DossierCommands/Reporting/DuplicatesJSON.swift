import JSONExporting
import PortfolioModel

/// Pairs that look alike, and answers given, for a program to read.
enum DuplicatesJSON {
  static func text(of pairs: [LookAlike]) -> String {
    var json = CanonicalJSON(.indented)
    json.object { json in
      json.member("pairs", pairs) { json, pair in write(pair, to: &json) }
    }
    return String(decoding: json.finish(), as: UTF8.self)
  }

  private static func write(_ pair: LookAlike, to json: inout CanonicalJSON) {
    json.object { json in
      json.member("differences", pair.differences) { json, difference in
        json.object { json in
          json.member("field", difference.field.name.rawValue)
          json.member("first", difference.first?.text)
          json.member("second", difference.second?.text)
        }
      }
      json.member("findings", pair.findings) { json, finding in
        json.object { json in
          json.member("field", finding.field.rawValue)
          switch finding.outcome {
          case .alike(let manner):
            json.member("manner", manner.rawValue)
            json.member("outcome", "alike")
          case .same: json.member("outcome", "same")
          case .differs: json.member("outcome", "differs")
          case .unknown: json.member("outcome", "unknown")
          }
        }
      }
      json.member("first", object: { json in write(pair.first, to: &json) })
      json.member("kind", pair.kind.rawValue)
      json.member("reason", LookAlikeReason.text(of: pair))
      json.member("second", object: { json in write(pair.second, to: &json) })
    }
  }

  private static func write(_ record: Record, to json: inout CanonicalJSON) {
    json.member("id", record.id.description)
    json.member("imports", record.observations) { json, observation in json.integer(Int(observation.source.number)) }
    json.member("shortId", record.shortID)
    json.member("title", RecordSummary.title(of: record))
  }

  static func text(of answers: [GivenAnswer]) -> String {
    var json = CanonicalJSON(.indented)
    json.object { json in
      json.member("answers", answers) { json, answer in
        json.object { json in
          json.member("answer", answer.areSame ? "same" : "different")
          json.member("madeOn", answer.madeOn.description)
          json.member("records", answer.sides) { json, side in
            json.object { json in
              json.member("id", side.id?.description)
              json.member("title", side.record.map { RecordSummary.title(of: $0) })
            }
          }
        }
      }
    }
    return String(decoding: json.finish(), as: UTF8.self)
  }
}
