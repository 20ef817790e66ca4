// Package proofs runs the applier against a copy in memory.
package proofs

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"northwind.example/cdc"
)

// Copy is the database copy: the keys written to each table, in order.
type Copy struct {
	mu   sync.Mutex
	keys map[string][]string
	rows int
}

func (c *Copy) InTx(ctx context.Context, steps ...cdc.Step) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, step := range steps {
		if err := step(c); err != nil {
			return err
		}
	}
	return nil
}

func (c *Copy) Write(table string, rows []cdc.Row) error {
	if c.keys == nil {
		c.keys = make(map[string][]string)
	}
	for _, row := range rows {
		c.keys[table] = append(c.keys[table], row.Key)
		c.rows++
	}
	return nil
}

func (c *Copy) count() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.rows
}

// Log hands out n changes of one table, then cancels the context.
type Log struct {
	n, at    int64
	stop     context.CancelFunc
	onCommit func(next int64)
}

func (l *Log) Poll(ctx context.Context, _ time.Duration) (cdc.Record, bool, error) {
	if l.at == l.n {
		l.stop()
		return cdc.Record{}, false, ctx.Err()
	}
	value := fmt.Sprintf(`{"table":"orders","op":"u","key":"%d","row":{}}`, l.at)
	rec := cdc.Record{Offset: l.at, Value: []byte(value)}
	l.at++
	return rec, true, nil
}

func (l *Log) Commit(next int64) error {
	l.onCommit(next)
	return nil
}

// apply runs the applier over n changes and returns the last position committed
// and the number of rows that were in the copy at that moment.
func apply(t *testing.T, n int, opts cdc.Options) (committed int64, rows int) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	dst := &Copy{}
	src := &Log{n: int64(n), stop: stop, onCommit: func(next int64) {
		committed, rows = next, dst.count()
	}}
	opts.BatchWait, opts.RoundWait = time.Hour, time.Hour
	if err := cdc.New(src, dst, opts).Run(ctx); err != nil {
		t.Fatalf("Run: %v", err)
	}
	return committed, rows
}

// runLane runs one lane over rows that are all waiting already, to its end.
func runLane(t *testing.T, size int, rows ...cdc.Row) *Copy {
	t.Helper()
	waiting := make(chan cdc.Row, len(rows))
	for _, row := range rows {
		waiting <- row
	}
	close(waiting)
	dst := &Copy{}
	if err := cdc.NewLane(waiting, nil, size, dst).Run(context.Background()); err != nil {
		t.Fatalf("Run: %v", err)
	}
	return dst
}
