package cdc

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"
)

// startLane runs a lane; finish closes it and waits for its end.
func startLane(size int, sink Sink) (rows chan Row, tick chan time.Time, finish func() error) {
	rows, tick = make(chan Row), make(chan time.Time)
	ended := make(chan error, 1)
	go func() { ended <- NewLane(rows, tick, size, sink).Run(context.Background()) }()
	return rows, tick, func() error {
		close(rows)
		return <-ended
	}
}

// ~ accept tail-dropped-at-close
func TestLaneWritesFullBatches(t *testing.T) {
	sink := &fakeSink{}
	rows, _, finish := startLane(2, sink)
	for i := 0; i < 6; i++ {
		rows <- Row{Table: "orders", Key: fmt.Sprint(i)}
	}
	if err := finish(); err != nil {
		t.Fatal(err)
	}
	sink.expect(t, "orders", "0", "1", "2", "3", "4", "5")
	if want := []int{2, 2, 2}; !reflect.DeepEqual(sink.writes, want) {
		t.Errorf("wrote batches of %v, want %v", sink.writes, want)
	}
}

// ~ end
func TestLaneWritesAtATick(t *testing.T) {
	sink := &fakeSink{}
	rows, tick, finish := startLane(500, sink)
	rows <- Row{Table: "orders", Key: "0"}
	rows <- Row{Table: "orders", Key: "1"}
	tick <- time.Time{}
	tick <- time.Time{} // taken only after the batch of the first one is written
	sink.expect(t, "orders", "0", "1")
	if err := finish(); err != nil {
		t.Fatal(err)
	}
}

func TestLaneEndsWithTheErrorOfTheSink(t *testing.T) {
	away := errors.New("connection refused")
	rows, _, finish := startLane(1, &fakeSink{err: away})
	rows <- Row{Table: "orders", Key: "0"}
	if err := finish(); !errors.Is(err, away) {
		t.Errorf("got %v", err)
	}
}

func TestByTableKeepsTheOrderWithinATable(t *testing.T) {
	parts := byTable([]Row{
		{Table: "orders", Key: "0"},
		{Table: "users", Key: "1"},
		{Table: "orders", Key: "2"},
	})
	want := []part{
		{"orders", []Row{{Table: "orders", Key: "0"}, {Table: "orders", Key: "2"}}},
		{"users", []Row{{Table: "users", Key: "1"}}},
	}
	if !reflect.DeepEqual(parts, want) {
		t.Errorf("got %v, want %v", parts, want)
	}
}
