import JSONExporting
import PortfolioModel

/// Comments of evaluators, for a program to read.
enum CommentsJSON {
  static func text(of reviewed: [ReviewedComments]) -> String {
    var json = CanonicalJSON(.indented)
    json.object { json in
      json.member("evaluations", reviewed) { json, review in
        json.object { json in
          json.member("comments", review.comments) { json, comment in
            json.object { json in
              json.member("id", review.id(of: comment))
              json.member("isReleased", comment.isReleased)
              json.member("item", comment.item)
              json.member("shownText", comment.shownText == comment.text ? nil : comment.shownText)
              json.member("state", comment.state.rawValue)
              json.member("text", comment.text)
            }
          }
          json.member("id", review.record.id.description)
          json.member("isTooSmall", review.suppression != nil)
          json.member("shortId", review.record.shortID)
          json.member("title", RecordSummary.title(of: review.record))
        }
      }
    }
    return String(decoding: json.finish(), as: UTF8.self)
  }
}
