"""Each page as it is printed, read back with pdftotext: running heads, page numbers, nothing cut off."""

import re
import subprocess

PAPERS = {"Letter": (612, 792), "A4": (595, 842)}


def check(pages, browser, _record):
    problems, count = [], 0
    for name, file in pages.all():
        with browser.open(file) as page:
            title = page.title().split(": ", 1)
            for paper, (width, height) in PAPERS.items():
                pdf = file.with_name(f"{paper}.pdf")
                page.pdf(path=pdf, format=paper, prefer_css_page_size=False, tagged=True, outline=True)
                where = f"{name} on {paper}"
                info = dict(line.split(":", 1) for line in run("pdfinfo", pdf).splitlines() if ":" in line)
                size = [round(float(number)) for number in re.findall(r"[\d.]+", info["Page size"])[:2]]
                if any(abs(found - wanted) > 1 for found, wanted in zip(size, (width, height))):
                    problems.append(f"{where}: the paper is {size}")
                if info["Tagged"].strip() != "yes":
                    problems.append(f"{where}: the PDF is not tagged")
                sheets = run("pdftotext", "-layout", pdf, "-").split("\f")[:-1]
                count += len(sheets)
                if len(sheets) != int(info["Pages"]):
                    problems.append(f"{where}: {len(sheets)} pages of text, {info['Pages'].strip()} pages")
                for number, sheet in enumerate(sheets, 1):
                    if f"Page {number} of {len(sheets)}" not in sheet:
                        problems.append(f"{where}: page {number} does not say “Page {number} of {len(sheets)}”")
                    head = "\n".join(sheet.strip("\n").splitlines()[:3])
                    if number > 1 and not all(part in head for part in title):
                        problems.append(f"{where}: page {number} has no running head: {head!r}")
                    body = [line for line in sheet.splitlines() if line.strip()][1:-1]
                    if number > 1 and not body:
                        problems.append(f"{where}: page {number} is empty")
                    last = body[-1].strip() if body else ""
                    # A numbered heading at the foot stands over nothing.
                    if number < len(sheets) and last in headings(page):
                        problems.append(f"{where}: the heading “{last}” stands at the foot of page {number}")
    return f"{count} printed pages", problems


def headings(page):
    return set(page.evaluate(
        "() => [...document.querySelectorAll('h2, h3, h4, caption')].map(h => h.innerText.replace(/\\s+/g, ' ').trim())"))


def run(*arguments):
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
