import DossierAssembly

extension CanonicalJSON {
  mutating func write(_ figure: Figure) {
    object { json in
      json.member("caption", figure.caption)
      json.key("chart")
      switch figure.chart {
      case .stackedBars(let bars): json.write(bars, type: "stackedBars")
      case .lines(let lines): json.write(lines)
      case .timeline(let timeline): json.write(timeline)
      case .lyingBars(let bars): json.write(bars, type: "lyingBars")
      case .targets(let targets): json.write(targets)
      case .matrix(let matrix): json.write(matrix)
      }
      json.member("description", figure.description)
      json.member("id", figure.id)
      json.key("table")
      json.write(figure.table)
      json.member("type", "figure")
    }
  }

  private mutating func write(_ bars: Figure.StackedBars, type: String) {
    object { json in
      json.member("categories", bars.categories)
      json.member("series", bars.series) { json, series in
        json.line { json in
          json.member("name", series.name)
          json.member("panel", series.panel)
          json.member("values", series.values) { $0.number($1) }
        }
      }
      json.member("type", type)
      json.member("unit", bars.unit)
    }
  }

  private mutating func write(_ lines: Figure.Lines) {
    object { json in
      json.member("categories", lines.categories)
      json.member("panels", lines.panels) { json, panel in
        json.object { json in
          json.member("maximum", panel.maximum)
          json.member("minimum", panel.minimum)
          json.member("series", panel.series) { $0.write($1) }
          json.member("title", panel.title)
        }
      }
      json.member("type", "lines")
    }
  }

  private mutating func write(_ series: Figure.Lines.Series) {
    object { json in
      json.member("isComparison", series.isComparison)
      json.member("name", series.name)
      json.member("points", series.points) { json, point in
        json.line { json in
          json.member("category", point.category)
          json.member("count", point.count)
          if let interval = point.interval {
            json.member("interval", [interval.lowerBound, interval.upperBound]) { $0.number($1) }
          }
          json.member("label", point.label)
          json.member("mean", point.mean)
        }
      }
    }
  }

  private mutating func write(_ timeline: Figure.Timeline) {
    object { json in
      json.member("bars", timeline.bars) { json, bar in
        json.line { json in
          json.member("end", bar.end)
          json.member("group", bar.group)
          json.member("label", bar.label)
          json.member("outcome", bar.outcome)
          json.member("recordID", bar.recordID)
          json.member("start", bar.start)
        }
      }
      json.member("firstYear", timeline.firstYear)
      json.member("lastYear", timeline.lastYear)
      json.member("type", "timeline")
    }
  }
}
