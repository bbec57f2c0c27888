"""Writes PubMed XML of a given size by repeating the articles of real files.

    make-pubmed.py FOLDER MEGABYTES FILE

Takes every PubmedArticle of the files under the folder that is well-formed by itself and written in UTF-8.
"""

import pathlib
import re
import sys
import xml.etree.ElementTree

HEAD = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2024//EN" \
"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_240101.dtd">
<PubmedArticleSet>
"""
TAIL = b"</PubmedArticleSet>\n"


def articles(folder):
    found = {}
    for path in sorted(pathlib.Path(folder).rglob("*.xml")):
        for article in re.findall(rb"<PubmedArticle>.*?</PubmedArticle>", path.read_bytes(), re.DOTALL):
            try:
                article.decode("utf-8")
                xml.etree.ElementTree.fromstring(article)
            except (UnicodeDecodeError, xml.etree.ElementTree.ParseError):
                continue
            found[article] = True
    return list(found)


def main():
    folder, megabytes, file = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    texts = [article + b"\n" for article in articles(folder)]
    if not texts:
        sys.exit(f"no PubMed articles under {folder}")
    block = b"".join(texts)
    size = megabytes * 1_000_000 - len(HEAD) - len(TAIL)
    count = 0
    with open(file, "wb") as out:
        out.write(HEAD)
        while size >= len(block):
            out.write(block)
            size -= len(block)
            count += len(texts)
        for text in texts:
            if len(text) > size:
                break
            out.write(text)
            size -= len(text)
            count += 1
        out.write(TAIL)
    print(f"{count} articles, {len(texts)} of them different", file=sys.stderr)


if __name__ == "__main__":
    main()
