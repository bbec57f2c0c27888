#!/bin/sh
# Compares reading and mapping 300 MB of PubMed XML, without a portfolio, with `xmllint --stream --noout`.
# The file repeats the real articles of ../shared/data where that folder is, else those of examples/.
# Five runs in turns; the ratio must be at most 1.5, and the peak memory at most 64 MB.
# Usage: Benchmarks/map-pubmed.sh [MEGABYTES]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/prepare.sh"
megabytes=${1:-300}

"$root/scripts/install-packages" libxml2-utils >&2
echo "Building, and writing a file of $megabytes MB…" >&2
build_dossier
articles=$root/../shared/data/xml/pubmed
[ -d "$articles" ] || articles=$root/examples
python3 "$here/peers/make-pubmed.py" "$articles" "$megabytes" "$folder/pubmed.xml"

"$dossier" mappings test pubmed "$folder/pubmed.xml" --count >&2 || [ $? -eq 2 ]
# Exit status 2 only says that some records were reported.
python3 "$here/compare.py" --at-most 1.5 --memory 64 --accept 0,2 -- \
  "$dossier" mappings test pubmed "$folder/pubmed.xml" --count -- \
  xmllint --stream --noout "$folder/pubmed.xml"
