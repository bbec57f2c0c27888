"""A walk through each page by the Tab key: everything that can be reached, in order, and seen when it is."""

from .golden import compare

# What has the focus: its role, its name, and whether a reader sees that it has it.
FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  const seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) && box.width > 0 && box.height > 0;
  const name = (element.getAttribute('aria-label') || element.textContent).trim().replace(/\\s+/g, ' ');
  const target = element.getAttribute('href') || '';
  const section = element.closest('section, nav, header, figure');
  return {tag: element.localName, name, target, seen, section: section ? (section.id || section.localName) : ''};
}"""
MOST = 3000


def check(pages, browser, record):
    problems, count = [], 0
    for template in pages.templates:
        stops = []
        with browser.open(pages.page(template, "external")) as page:
            for _ in range(MOST):
                page.keyboard.press("Tab")
                stop = page.evaluate(FOCUSED)
                if stop is None:
                    break
                stops.append(stop)
                if not stop["seen"]:
                    problems.append(f"{template}: the focus on “{stop['name']}” cannot be seen")
            else:
                problems.append(f"{template}: the walk does not end within {MOST} stops")
            if stops and stops[0]["target"] != "#main":
                problems.append(f"{template}: the first stop is not the link that skips to the text")
            broken = page.evaluate(
                "() => [...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1))"
                ".filter(id => !document.getElementById(decodeURIComponent(id)))")
            problems += [f"{template}: a link leads to #{target}, which is not there" for target in sorted(set(broken))]
        count += len(stops)
        problems += compare(f"{template}.keyboard.txt", text(stops), record)
    return f"{count} stops of the Tab key", problems


def text(stops):
    """One line for each stretch of stops in a section: the first, the last, and how many."""
    lines, at = [], 0
    while at < len(stops):
        end = at
        while end + 1 < len(stops) and stops[end + 1]["section"] == stops[at]["section"]:
            end += 1
        run = stops[at:end + 1]
        names = [f"{stop['tag']} “{stop['name'][:60]}”" for stop in run]
        shown = names if len(names) <= 4 else names[:2] + [f"… {len(names) - 3} more …", names[-1]]
        lines.append(f"{stops[at]['section'] or 'page'}: " + ", ".join(shown))
        at = end + 1
    return "\n".join(lines) + "\n"
