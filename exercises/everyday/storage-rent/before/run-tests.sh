#!/bin/sh
set -e
cd "$(dirname "$0")"
rm -rf build && mkdir build
javac -d build $(find src test -name '*.java')
exec java -XX:TieredStopAtLevel=1 -ea -cp build stow.AllTests
