package cdc

import (
	"context"
	"errors"
	"reflect"
	"testing"
)

// run applies the records and returns what was committed.
func run(t *testing.T, records []Record, sink Sink) ([]int64, error) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	source := &fakeSource{records: records, stop: stop}
	err := New(source, sink).Run(ctx)
	return source.commits, err
}

func TestRunAppliesInOrderAndCommits(t *testing.T) {
	sink := &fakeSink{}
	commits, err := run(t, changes(4, "orders", "users"), sink)
	if err != nil {
		t.Fatal(err)
	}
	sink.expect(t, "orders", "0", "2")
	sink.expect(t, "users", "1", "3")
	if want := []int64{1, 2, 3, 4}; !reflect.DeepEqual(commits, want) {
		t.Errorf("committed %v, want %v", commits, want)
	}
}

func TestRunStopsAtAnErrorOfTheSink(t *testing.T) {
	away := errors.New("connection refused")
	commits, err := run(t, changes(9, "orders"), &fakeSink{err: away})
	if !errors.Is(err, away) {
		t.Errorf("got %v", err)
	}
	if commits != nil {
		t.Errorf("committed %v", commits)
	}
}

func TestRunStopsAtARecordThatCannotBeDecoded(t *testing.T) {
	commits, err := run(t, []Record{{5, []byte("{")}}, &fakeSink{})
	if err == nil {
		t.Error("no error")
	}
	if commits != nil {
		t.Errorf("committed %v", commits)
	}
}
