package cdc

import (
	"context"
	"errors"
	"reflect"
	"testing"
	"time"
)

// run applies the records and returns what was committed.
func run(t *testing.T, records []Record, sink Sink, opts Options) ([]int64, error) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	source := &fakeSource{records: records, stop: stop}
	opts.BatchWait, opts.RoundWait = time.Hour, time.Hour
	err := New(source, sink, opts).Run(ctx)
	return source.commits, err
}

// ~ accept add-in-goroutine
func TestRunFinishesTheRoundAtShutdown(t *testing.T) {
	sink := &fakeSink{}
	commits, err := run(t, changes(8, "orders", "users"), sink, Options{Lanes: 2, BatchRows: 2})
	if err != nil {
		t.Fatal(err)
	}
	sink.expect(t, "orders", "0", "2", "4", "6")
	sink.expect(t, "users", "1", "3", "5", "7")
	if want := []int64{8}; !reflect.DeepEqual(commits, want) {
		t.Errorf("committed %v, want %v", commits, want)
	}
}

// ~ end
func TestRunCommitsAfterEachRound(t *testing.T) {
	sink := &fakeSink{}
	opts := Options{Lanes: 1, BatchRows: 2, RoundRows: 4}
	commits, err := run(t, changes(8, "orders"), sink, opts)
	if err != nil {
		t.Fatal(err)
	}
	sink.expect(t, "orders", "0", "1", "2", "3", "4", "5", "6", "7")
	if want := []int64{4, 8}; !reflect.DeepEqual(commits, want) {
		t.Errorf("committed %v, want %v", commits, want)
	}
}

func TestRunStopsAtAnErrorOfTheSink(t *testing.T) {
	away := errors.New("connection refused")
	opts := Options{Lanes: 1, BatchRows: 1}
	commits, err := run(t, changes(9, "orders"), &fakeSink{err: away}, opts)
	if !errors.Is(err, away) {
		t.Errorf("got %v", err)
	}
	if commits != nil {
		t.Errorf("committed %v", commits)
	}
}

func TestRunStopsAtARecordThatCannotBeDecoded(t *testing.T) {
	commits, err := run(t, []Record{{5, []byte("{")}}, &fakeSink{}, Options{Lanes: 1})
	if err == nil {
		t.Error("no error")
	}
	if commits != nil {
		t.Errorf("committed %v", commits)
	}
}
