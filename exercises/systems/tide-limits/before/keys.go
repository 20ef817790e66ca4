package tided

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// ReadKeys reads lines of "key name".
func ReadKeys(r io.Reader) (map[string]string, error) {
	keys := make(map[string]string)
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line, _, _ := strings.Cut(lines.Text(), "#")
		fields := strings.Fields(line)
		switch len(fields) {
		case 0:
		case 2:
			keys[fields[0]] = fields[1]
		default:
			return nil, fmt.Errorf("line %d: want a key and a name", n)
		}
	}
	return keys, lines.Err()
}
