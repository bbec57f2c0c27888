"""The style sheets: Chromium takes every declaration and every selector."""

import re

import tinycss2


def check(pages, browser, _record):
    problems, count = [], 0
    file = pages.page(pages.templates[0])
    sheets = re.findall(r"<style[^>]*>(.*?)</style>", file.read_text(encoding="utf-8"), re.DOTALL)
    with browser.open(file) as page:
        for sheet in sheets:
            for place, kind, text in parts(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)):
                count += 1
                if kind == "error":
                    problems.append(f"line {place} of a style sheet: {text}")
                elif kind == "selector":
                    if not page.evaluate("text => CSS.supports('selector(' + text + ')')", text):
                        problems.append(f"line {place} of a style sheet: the selector “{text}” is not known")
                elif not page.evaluate("([name, value]) => CSS.supports(name, value)", text):
                    problems.append(f"line {place} of a style sheet: “{': '.join(text)}” is not known")
    return f"{count} selectors and declarations", problems


def parts(rules, is_page=False):
    for rule in rules:
        if rule.type == "error":
            yield rule.source_line, "error", rule.message
        elif rule.type == "qualified-rule":
            for selector in split(tinycss2.serialize(rule.prelude)):
                yield rule.source_line, "selector", selector
            yield from declarations(rule.content)
        elif rule.type == "at-rule" and rule.content is not None:
            if rule.lower_at_keyword == "media":
                yield from parts(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))
            # @page has descriptors of its own, which printing.py sees at work.


def declarations(content):
    for one in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if one.type == "declaration":
            # A custom property takes anything.
            if not one.name.startswith("--"):
                yield one.source_line, "declaration", [one.name, tinycss2.serialize(one.value).strip()]
        elif one.type == "qualified-rule":
            yield from declarations(one.content)
        elif one.type == "error":
            yield one.source_line, "error", one.message


def split(selectors):
    """The selectors of a list, at commas outside of parentheses."""
    depth, start = 0, 0
    for index, character in enumerate(selectors):
        depth += (character == "(") - (character == ")")
        if character == "," and depth == 0:
            yield selectors[start:index].strip()
            start = index + 1
    yield selectors[start:].strip()
