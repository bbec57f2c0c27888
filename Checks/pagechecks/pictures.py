"""Pages as pictures, compared with those in Pictures/, within a small tolerance."""

import io
import pathlib

from PIL import Image, ImageChops, ImageFilter

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "Pictures"
# Name: template, what is shown, options of the window.
SHOTS = {
    "title-page": ("promotion", "header", {"width": 1280}),
    "title-page-phone-dark": ("promotion", "header", {"width": 390, "color_scheme": "dark"}),
    "teaching-hours": ("promotion", "#figure-teaching-hours-figure", {"width": 1280}),
    "evaluations-dark": ("promotion", "#figure-evaluation-figure", {"width": 1280, "color_scheme": "dark"}),
    "mentees-phone": ("promotion", "#figure-mentee-figure", {"width": 390}),
    "themes": ("promotion", "#figure-theme-figure", {"width": 1280}),
    "teaching-summary": ("teaching-summary", "body", {"width": 1280}),
}
# So many of a thousand pixels may differ, and by so much, after both pictures are blurred a little: edges of letters.
MOST, BY = 5, 48


def check(pages, browser, record):
    problems = []
    for name, (template, selector, options) in SHOTS.items():
        with browser.open(pages.page(template, "external"), **options) as page:
            shot = page.locator(selector).first.screenshot(animations="disabled")
        found = Image.open(io.BytesIO(shot)).convert("RGB")
        file = FOLDER / f"{name}.png"
        if record:
            FOLDER.mkdir(exist_ok=True)
            found.quantize(64).save(file, optimize=True)
            problems.append(f"{name}.png was recorded: look at it")
            continue
        if not file.exists():
            problems.append(f"{name}.png is not there: --record writes it")
            continue
        expected = Image.open(file).convert("RGB")
        if expected.size != found.size:
            problems.append(f"{name}: the picture is {found.size}, and was {expected.size}")
            continue
        blurred = [one.filter(ImageFilter.GaussianBlur(1.5)) for one in (expected, found)]
        difference = ImageChops.difference(*blurred).convert("L")
        beyond = sum(difference.histogram()[BY:]) * 1000 / (found.width * found.height)
        if beyond > MOST:
            problems.append(f"{name}: {beyond:.1f} of a thousand pixels differ")
    return f"{len(SHOTS)} pictures", problems
