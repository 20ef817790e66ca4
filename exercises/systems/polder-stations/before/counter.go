package polder

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
)

// Counter is a number in a file. It is the old one or the new one after a power cut, but not half of
// each, which is how Driehuizen got 4 billion starts.
type Counter struct {
	file string
	n    int64
}

// OpenCounter begins at 0 if there is no file yet.
func OpenCounter(file string) (*Counter, error) {
	b, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return &Counter{file: file}, nil
	}
	if err != nil {
		return nil, err
	}
	n, err := strconv.ParseInt(strings.TrimSpace(string(b)), 10, 64)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return &Counter{file: file, n: n}, nil
}

func (c *Counter) Value() int64 { return c.n }

// Set changes the file first.
func (c *Counter) Set(n int64) error {
	f, err := os.Create(c.file + ".new")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(f, n)
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(c.file+".new", c.file)
	}
	if err == nil {
		c.n = n
	}
	return err
}
