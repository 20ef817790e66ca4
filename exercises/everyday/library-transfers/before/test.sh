#!/bin/sh
# Compiles everything and runs each *Test with its main method.
set -e
cd "$(dirname "$0")"
rm -rf out
mkdir out
javac -Xlint:all -d out $(find src test -name '*.java')
for test in test/stacks/*Test.java; do
    java -XX:TieredStopAtLevel=1 -cp out "stacks.$(basename "$test" .java)"
done
