#!/bin/sh
# Builds and runs each tests/test_*.c
set -e
cd "$(dirname "$0")/.."
mkdir -p out
for t in tests/test_*.c; do
	b=out/$(basename "$t" .c)
	${CC:-gcc} -std=gnu99 -g -Wall -Wextra -Isrc -o "$b" "$t" src/*.c
	"./$b"
	echo "ok $(basename "$t" .c)"
done
