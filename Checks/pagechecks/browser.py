"""Chromium, as it is installed."""

import contextlib
import shutil


class Browser:
    def __init__(self, playwright):
        path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        if not path:
            raise SystemExit("chromium is not installed (Debian: apt-get install chromium)")
        # Text is drawn alike on machines with and without a screen.
        self.browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--font-render-hinting=none", "--disable-lcd-text"])

    @contextlib.contextmanager
    def open(self, file, width=1280, height=900, **options):
        """A page in a context of its own."""
        context = self.browser.new_context(viewport={"width": width, "height": height}, **options)
        try:
            page = context.new_page()
            page.goto(file.as_uri())
            yield page
        finally:
            context.close()

    def close(self):
        self.browser.close()
