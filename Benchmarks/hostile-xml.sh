#!/bin/sh
# Refuses XML that costs libxml2 time that grows with the square of its size, and compares with `xmllint`, which is
# given 20 seconds each. Each file must be refused (status 1) in under 0.5 s and 64 MB.
# Usage: Benchmarks/hostile-xml.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/prepare.sh"

"$root/scripts/install-packages" libxml2-utils >&2
echo "Building, and writing the files…" >&2
build_dossier
python3 "$here/peers/make-hostile-xml.py" "$folder"
"$dossier" init "$folder/career.portfolio" --name "Ana Rivera" >&2
python3 "$here/refusals.py" "$dossier" "$folder"
