#!/usr/bin/env python3
"""Writes XML for which libxml2 2.9.14 needs time that grows with the square of its size. Usage: … FOLDER"""

import pathlib
import sys

folder = pathlib.Path(sys.argv[1])

defaults = "".join(f'<!ATTLIST e a{number} CDATA "x">' for number in range(5_000))
(folder / "attribute-defaults.xml").write_text(f"<!DOCTYPE r [{defaults}]><r>{'<e/>' * 2_000}</r>")

attributes = " ".join(f'a{number}="x"' for number in range(200_000))
(folder / "attributes.xml").write_text(f"<r><e {attributes}/></r>")

with open(folder / "names.xml", "w") as out:
    out.write("<r>")
    out.writelines(f"<n{number}/>" for number in range(1_500_000))
    out.write("</r>")

namespaces = " ".join(f'xmlns:p{number}="urn:{number}"' for number in range(50_000))
(folder / "namespaces.xml").write_text(f"<r {namespaces}>{'<p1:e/>' * 20_000}</r>")

deep = 200_000
(folder / "depth.xml").write_text("<e>" * deep + "</e>" * deep)

entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol"}">' for n in range(12))
(folder / "laughs.xml").write_text(f"<!DOCTYPE r [{entities}]><r>&e11;</r>")
