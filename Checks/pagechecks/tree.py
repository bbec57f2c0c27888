"""What a screen reader is told: Chromium's accessibility tree of each page, without what only holds text together."""

from .golden import compare

# Roles that say nothing by themselves.
SILENT = {"none", "generic", "InlineTextBox", "StaticText", "RootWebArea", "paragraph", "LayoutTable", "ListMarker",
          "emphasis", "strong", "superscript", "subscript", "rowgroup", "Abbr", "time", "DisclosureTriangle"}
# Of the rows of a table the first few tell how all are read.
ROWS = 3


def check(pages, browser, record):
    problems, count = [], 0
    for template in pages.templates:
        with browser.open(pages.page(template, "external")) as page:
            nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        count += len(nodes)
        by_id = {node["nodeId"]: node for node in nodes}
        lines = []
        write(nodes[0], by_id, 0, lines)
        problems += compare(f"{template}.tree.txt", "\n".join(lines) + "\n", record)
        for node in nodes:
            role = value(node, "role")
            if role in {"image", "link", "table", "figure"} and not node.get("ignored") and not value(node, "name"):
                problems.append(f"{template}: a {role} has no name")
    return f"{count} nodes of the accessibility tree", problems


def value(node, key):
    return str(node.get(key, {}).get("value", ""))


def write(node, by_id, depth, lines):
    role = value(node, "role")
    is_told = not node.get("ignored") and role not in SILENT
    if is_told:
        level = next((p["value"]["value"] for p in node.get("properties", []) if p["name"] == "level"), "")
        name = " ".join(value(node, "name").split())
        said = f"{role}{f' {level}' if level else ''}{f' “{name[:90]}”' if name else ''}"
        description = " ".join(value(node, "description").split())
        lines.append("  " * depth + said + (f" ({description[:120]})" if description and description != name else ""))
        # A name says all that is in these.
        if role in {"link", "heading", "cell", "gridcell", "columnheader", "rowheader", "image", "Figcaption",
                    "SvgRoot", "term", "definition"} and name:
            return
        depth += 1
    children = [by_id[child] for child in node.get("childIds", []) if child in by_id]
    rows = 0
    for child in children:
        is_row = value(child, "role") in {"row", "listitem"} and not child.get("ignored")
        rows += is_row
        if not is_row or rows <= ROWS:
            write(child, by_id, depth, lines)
    if rows > ROWS:
        lines.append("  " * depth + f"… {rows - ROWS} more")
