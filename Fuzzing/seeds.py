"""Writes seeds for the fuzzers: small files of the formats, most of them real ones from beside the checkout."""

import pathlib
import sys

package = pathlib.Path(__file__).resolve().parent.parent
shared = package.parent / "shared" / "data"
corpus = pathlib.Path(sys.argv[1])


def write(target, folders, suffixes, largest, leading):
    """Copies files up to a size; with `leading`, a byte that chooses how they are read goes before each."""
    out = corpus / target
    out.mkdir(parents=True, exist_ok=True)
    count = 0
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if not path.is_file() or path.suffix not in suffixes or path.stat().st_size > largest:
                continue
            start = bytes([count % 256]) if leading else b""
            (out / f"seed-{count:04}").write_bytes(start + path.read_bytes())
            count += 1
    print(f"{target}: {count} seeds")


write("FuzzCSV", [shared / "csv", package / "examples"], {".csv", ".tsv", ".txt"}, 4096, True)
write("FuzzXML", [shared / "xml", package / "examples"], {".xml"}, 4096, True)
write("FuzzMapping", [package / "templates" / "mappings"], {".yml"}, 1 << 16, False)
write("FuzzPlugin", [package / "Fuzzing" / "seeds"], {".jsonl"}, 1 << 16, False)
write("FuzzWorkbook", [shared / "xml" / "xlsx", shared / "xml" / "spreadsheetml"], {".xlsx", ".xml"}, 1 << 16, False)
