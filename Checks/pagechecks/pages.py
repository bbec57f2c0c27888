"""The pages that are checked: every shipped template, made from the examples."""

import functools
import json
import os
import pathlib
import subprocess

PACKAGE = pathlib.Path(__file__).resolve().parents[2]


class Pages:
    """Makes pages in a folder with the tool; each is made once."""

    AS_OF = "2025-09-01"
    AUDIENCES = ("self", "external")

    def __init__(self, tool, folder):
        self.tool, self.folder = tool, folder

    def run(self, *arguments, expect=(0,), **options):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "NO_COLOR": "1"}
        done = subprocess.run(
            [self.tool, *map(str, arguments)], cwd=self.folder, env=environment, capture_output=True, text=True, **options)
        if expect is not None and done.returncode not in expect:
            raise SystemExit(f"dossier {' '.join(map(str, arguments))} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    @functools.cached_property
    def portfolio(self):
        file = self.folder / "example.portfolio"
        subprocess.run([PACKAGE / "examples" / "import", self.tool, file], check=True, capture_output=True)
        return file

    @functools.cached_property
    def templates(self):
        """The ids of the shipped dossier templates."""
        return sorted(file.stem for file in (PACKAGE / "templates" / "dossiers").glob("*.yml"))

    @functools.lru_cache(maxsize=None)
    def page(self, template, audience="self", portfolio=None):
        """The HTML file of a template."""
        name = f"{portfolio.stem if portfolio else 'example'}-{audience}"
        output = self.folder / name / template
        self.run("build", template, "--portfolio", portfolio or self.portfolio, "--as-of", self.AS_OF,
                 "--audience", audience, "--format", "html", "-o", output)
        [page] = output.glob("*.html")
        return page

    def all(self):
        """Each template for each audience, as (name, file)."""
        for template in self.templates:
            for audience in self.AUDIENCES:
                yield f"{template} for {audience}", self.page(template, audience)

    def json(self, *arguments):
        return json.loads(self.run(*arguments, "--output", "json"))
