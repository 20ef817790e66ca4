#!/bin/sh
set -e
cd "$(dirname "$0")/.."
mkdir -p out
${CC:-gcc} -std=c99 -g -Wall -Wextra -Isrc -o out/test_gaugelog tests/test_gaugelog.c src/gaugelog.c src/csv.c
out/test_gaugelog
${CC:-gcc} -std=c99 -Wall -Wextra -o out/gauge2csv src/gauge2csv.c src/gaugelog.c src/csv.c
echo ok
