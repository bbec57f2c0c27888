"""Every field of every kind filled with hostile text: no script runs, no request leaves, nothing is broken out of."""

import csv
import functools
import io
import json

TEXT = (
    """"'><script>window.hacked=1;alert(1)</script><img src=x onerror="window.hacked=2"><svg onload=window.hacked=3>"""
    """</style></title></textarea><iframe src="javascript:window.hacked=4"></iframe><a href="javascript:window.hacked=5">"""
    """x</a>{{{name}}}{{> document}}${7*7}<!--\\";}</script><base href=http://evil.invalid/><link rel=stylesheet """
    """href=http://evil.invalid/x.css>@import url(http://evil.invalid/y.css);"""
)
# Double braces stand for computed figures in a statement, so they are escaped there.
WORDS = TEXT.replace("{", "\\{")
MARKDOWN = f"""# {WORDS}

{WORDS}

[click](javascript:window.hacked=6) ![image](http://evil.invalid/z.png) <http://evil.invalid/>
[ref]: data:text/html,<script>window.hacked=7</script>

```html
{TEXT}
```

| a | b |
|---|---|
| {WORDS.replace("|", "")} | `<script>` |
"""


def check(pages, browser, _record):
    portfolio, rows = make(pages)
    problems, count = [], 0
    for template in pages.templates:
        for audience in ("self", "department", "external", "public"):
            file = pages.page(template, audience, portfolio=portfolio)
            count += 1
            for bypass in (False, True):
                problems += visit(browser, file, f"{template} for {audience}", bypass)
    return f"{count} pages made of {rows} hostile rows", problems


def visit(browser, file, where, bypass):
    """Opens a page, with and without its content security policy, and uses it."""
    problems = []
    with browser.open(file, bypass_csp=bypass) as page:
        page.on("dialog", lambda dialog: (problems.append(f"{where}: a dialog opened"), dialog.dismiss()))
        page.on("request", lambda request: problems.append(f"{where}: a request for {request.url[:80]}")
                if request.url != file.as_uri() else None)
        page.on("console", lambda message: problems.append(f"{where}: {message.text[:120]}")
                if message.type == "error" else None)
        page.reload(wait_until="load")
        found = page.evaluate("""() => ({
          hacked: window.hacked ?? null,
          scripts: [...document.scripts].filter(s => s.type !== 'application/ld+json').length,
          handlers: [...document.querySelectorAll('*')].filter(
            e => [...e.attributes].some(a => a.name.startsWith('on'))).length,
          outside: document.querySelectorAll('iframe, object, embed, base, link, img, form').length,
          addresses: [...document.querySelectorAll('[href], [src]')].map(
            e => e.getAttribute('href') || e.getAttribute('src')).filter(a => !/^(#|https?:|mailto:)/.test(a)),
          title: document.title.includes('<script>') || !document.querySelector('main'),
        })""")
    for key in ("hacked", "scripts", "handlers", "outside", "addresses"):
        if found[key]:
            problems.append(f"{where}: {key} {found[key]}")
    if not found["title"]:
        problems.append(f"{where}: the page is not whole, or does not hold the hostile name")
    return problems


@functools.lru_cache(maxsize=None)
def make(pages):
    """A portfolio of one row of each kind, and the number of rows."""
    portfolio = pages.folder / "hostile.portfolio"
    here = ("--portfolio", portfolio)
    pages.run("init", portfolio, "--name", f"Ada {TEXT}")
    rows = 0
    for layout in kinds(pages):
        blank = list(csv.reader(io.StringIO(pages.run("mappings", "show", layout, "--blank"))))
        header, example = blank[0], blank[1]
        file = pages.folder / f"{TEXT.replace('/', '')[:100]}-{layout}.csv"
        cells = dict.fromkeys(header, TEXT)
        # What takes only numbers, dates or yes and no refuses the text; the example stands there instead.
        while refused := bring(pages, file, cells, here):
            for column in refused:
                if cells[column] != TEXT:
                    raise SystemExit(f"{layout}: the example of “{column}” is refused")
                cells[column] = dict(zip(header, example))[column]
        if TEXT not in cells.values():
            raise SystemExit(f"{layout}: no column takes text")
        rows += 1
    for kind in ("candidate", "teachingPhilosophy", "executiveSummary", "mentoring", "leadership", "wellBeing"):
        file = pages.folder / "statement.md"
        file.write_text(MARKDOWN, encoding="utf-8")
        pages.run("statement", "set", kind, file, *here, expect=(0, 2))
    for key in ("rank-sought", "track", "department", "school", "area-of-excellence"):
        pages.run("settings", "set", key, TEXT, *here)
    return portfolio, rows


def kinds(pages):
    return sorted(
        mapping["id"].removeprefix("plain-") for mapping in pages.json("mappings", "list")
        if mapping["id"].startswith("plain-"))


def bring(pages, file, cells, here):
    """Imports a table of one row; the columns that were refused."""
    with open(file, "w", newline="", encoding="utf-8") as out:
        csv.writer(out).writerows([cells.keys(), cells.values()])
    said = pages.run("import", file, *here, "--as-of", "2025-08-15", "--output", "json", expect=(0, 1, 2))
    [report] = json.loads(said)["files"]
    refused = {one["name"] for one in report["diagnostics"] if one["severity"] == "error" and one.get("name")}
    if not refused and report["rows"]["imported"] != 1:
        raise SystemExit(f"{file.name} was not imported: {said}")
    return refused
