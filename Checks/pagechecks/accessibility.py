"""axe-core: no violation of WCAG 2.2 AA, in both colour schemes, on a phone and at 200 % zoom."""

from axe_playwright_python.sync_playwright import Axe

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
# 200 % zoom halves the width that the page has, and doubles its pixels.
SCREENS = {
    "390 px": {"width": 390},
    "200 %": {"width": 640, "height": 450, "device_scale_factor": 2},
}


def check(pages, browser, _record):
    problems, count = [], 0
    # The owner's copy has all that the others have.
    for name in pages.templates:
        file = pages.page(name)
        for scheme in ("light", "dark"):
            for screen, options in SCREENS.items():
                count += 1
                where = f"{name}, {scheme}, {screen}"
                with browser.open(file, color_scheme=scheme, **options) as page:
                    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    if wide > 0:
                        problems.append(f"{where}: the page is {wide} px wider than the screen")
                    for violation in Axe().run(page, options=RULES).response["violations"]:
                        first = violation["nodes"][0]
                        problems.append(
                            f"{where}: {violation['id']}, {len(violation['nodes'])} times: {violation['help']};"
                            f" {first['html'][:200]} {first['failureSummary'][:300]}")
    return f"{count} pages through axe-core", problems
