#!/bin/sh
# Compiles each test with all of src, and runs it. Without arguments, the tests are all files tests/test_*.c.
set -eu
mkdir -p out
[ $# -gt 0 ] || set -- tests/test_*.c
for test in "$@"; do
    "${CC:-gcc}" -std=c99 -Wall -Wextra -g -o out/test "$test" src/*.c
    ./out/test
    echo "passed: $test"
done
