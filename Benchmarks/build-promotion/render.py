#!/usr/bin/env python3
"""Renders the JSON of a dossier to a page with Jinja2, as a script of a school would.

    render.py DOCUMENT.json PAGE.html

The page has what the HTML of the program has: a title page, contents with links, sections, tables with groups, totals
and evidence links, lists, the tables of the figures, gaps, and the appendix that says where every value came from. It
does less: statements are not read as Markdown, and charts are not drawn.
"""

import json
import pathlib
import sys

import jinja2


class Evidence:
    """Which fields of which record come from where, and what is computed from which records."""

    def __init__(self):
        self.records = {}
        self.computed = []

    def add(self, origins, place):
        for origin in origins:
            if origin["kind"] == "computed":
                self.computed.append((place, origin["recordIDs"]))
                continue
            uses = self.records.setdefault(origin["recordID"], {})
            if origin["kind"] == "source":
                key = ("source", origin["importNumber"], origin["line"], origin.get("elementPath"))
            else:
                key = ("decision", origin["decisionNumber"], None, None)
            fields = uses.setdefault(key, [])
            if origin["field"] not in fields:
                fields.append(origin["field"])

    def read_table(self, table):
        titles = [column["title"] for column in table["columns"]]
        for group in table["groups"]:
            for row in group["rows"] + [{"cells": group.get("totals", [])}]:
                self.read_cells(row["cells"], titles, table["caption"])
        self.read_cells(table.get("totals", []), titles, table["caption"])

    def read_cells(self, cells, titles, caption):
        for cell, title in zip(cells, titles):
            self.add(cell["origins"], f"{caption}: {title}")

    def read_section(self, section):
        for block in section["blocks"]:
            if block["type"] == "table":
                self.read_table(block)
            elif block["type"] == "figure":
                self.read_table(block["table"])
            elif block["type"] == "list":
                for entry in block["entries"]:
                    self.add(entry["origins"], block.get("title", section["title"]))
            elif block["type"] == "keyFacts":
                for fact in block["facts"]:
                    self.add(fact["cell"]["origins"], fact["label"])
        for subsection in section["subsections"]:
            self.read_section(subsection)


def number(value, decimals):
    return "–" if value is None else f"{value:,.{decimals}f}"


def words(name):
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name)


def make_template():
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(pathlib.Path(__file__).parent / "templates"), autoescape=True,
        trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined)
    environment.filters["number"] = number
    environment.filters["words"] = words
    return environment.get_template("page.html")


def render(template, document):
    evidence = Evidence()
    for fact in document["titlePage"]["facts"] + document["titlePage"]["headlines"]:
        evidence.add(fact["cell"]["origins"], fact["label"])
    for section in document["sections"]:
        evidence.read_section(section)
    return template.render(
        document=document, evidence=evidence, sources={source["number"]: source for source in document["sources"]})


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        document = json.load(file)
    page = render(make_template(), document)
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        file.write(page)


if __name__ == "__main__":
    main()
