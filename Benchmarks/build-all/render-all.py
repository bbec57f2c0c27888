#!/usr/bin/env python3
"""Renders every document of a folder, as `dossier build --all` wrote it as JSON, to a page with Jinja2.

    render-all.py PEOPLE-FOLDER OUTPUT-FOLDER

One process, and the page is parsed once. Each page is that of `build-promotion/render.py`.
"""

import importlib.util
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
spec = importlib.util.spec_from_file_location("render", HERE.parent / "build-promotion" / "render.py")
render = importlib.util.module_from_spec(spec)
spec.loader.exec_module(render)


def main():
    source, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    template = render.make_template()
    for path in sorted(source.glob("*.json")):
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        page = render.render(template, document)
        with open(target / f"{path.stem}.html", "w", encoding="utf-8") as file:
            file.write(page)


if __name__ == "__main__":
    main()
