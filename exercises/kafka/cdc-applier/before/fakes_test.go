package cdc

import (
	"context"
	"fmt"
	"reflect"
	"sync"
	"testing"
	"time"
)

// fakeSource hands out its records and ends the run after the last one.
type fakeSource struct {
	records []Record
	stop    context.CancelFunc
	commits []int64
}

func (s *fakeSource) Poll(ctx context.Context, _ time.Duration) (Record, bool, error) {
	if len(s.records) == 0 {
		s.stop()
		return Record{}, false, ctx.Err()
	}
	rec := s.records[0]
	s.records = s.records[1:]
	return rec, true, nil
}

func (s *fakeSource) Commit(next int64) error {
	s.commits = append(s.commits, next)
	return nil
}

// changes returns n changes of the tables named, in turn, with keys 0, 1, 2, ...
func changes(n int, tables ...string) []Record {
	var records []Record
	for i := 0; i < n; i++ {
		value := fmt.Sprintf(`{"table":%q,"op":"u","key":"%d","row":{}}`, tables[i%len(tables)], i)
		records = append(records, Record{int64(i), []byte(value)})
	}
	return records
}

// fakeSink remembers the keys written to each table, in order.
type fakeSink struct {
	mu     sync.Mutex
	err    error
	keys   map[string][]string
	writes []int
}

func (s *fakeSink) InTx(_ context.Context, steps ...Step) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, step := range steps {
		if s.err != nil {
			return s.err
		}
		if err := step(s); err != nil {
			return err
		}
	}
	return nil
}

func (s *fakeSink) Write(table string, rows []Row) error {
	if s.keys == nil {
		s.keys = make(map[string][]string)
	}
	for _, row := range rows {
		s.keys[table] = append(s.keys[table], row.Key)
	}
	s.writes = append(s.writes, len(rows))
	return nil
}

func (s *fakeSink) expect(t *testing.T, table string, keys ...string) {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	if !reflect.DeepEqual(s.keys[table], keys) {
		t.Errorf("%s: got %v, want %v", table, s.keys[table], keys)
	}
}
