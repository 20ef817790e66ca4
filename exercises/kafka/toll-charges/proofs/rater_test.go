package proofs

import (
	"context"
	"errors"
	"testing"
	"time"

	rater "sundbrua.example/rater"
)

var errAway = errors.New("not coordinator")

func TestPassagesOfAnAbortedBatchAreCharged(t *testing.T) {
	b := newBroker("", "", "")
	c := &Client{broker: b, name: "rater-0", commits: []error{errAway}}
	if err := c.run(); err != nil {
		t.Fatal(err)
	}
	if charged := len(b.charges(t)); charged != 3 {
		t.Errorf("%d of 3 passages were charged, and offset %d is committed", charged, b.committed)
	}
}

func TestProcessThatLostItsPartitionsChargesNothing(t *testing.T) {
	b := newBroker("", "", "")
	late := &Client{broker: b, name: "rater-0"}
	// While rater-0 stands still in the middle of its batch, rater-1 takes over.
	late.onSend = func() {
		if err := (&Client{broker: b, name: "rater-1"}).run(); err != nil {
			t.Errorf("rater-1: %v", err)
		}
	}
	if err := late.run(); err != nil && !errors.Is(err, rater.ErrFenced) {
		t.Fatal(err)
	}
	charges := b.charges(t)
	for _, id := range []string{"0-0", "0-1", "0-2"} {
		if charges[id] != 1 {
			t.Errorf("passage %s was charged %d times", id, charges[id])
		}
	}
}

func TestTotalOfAPartitionThatEndsWithAMarker(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	p := &Partition{values: []string{`{"ore":5900}`, `{"ore":2600}`, ""}, stop: stop}
	open := func(string, int32, string, rater.Isolation) (rater.Reader, error) { return p, nil }
	count, ore, err := rater.DayTotal(ctx, open, 1, "2024-04-11")
	if err != nil {
		t.Fatalf("no total: at %d of %d it asked 100 times for one more record", p.pos, len(p.values))
	}
	if count != 2 || ore != 8500 {
		t.Errorf("%d charges, %d", count, ore)
	}
}

// Decoys.

func TestSuccessorOfAFencedProcessChargesEverythingOnce(t *testing.T) {
	b := newBroker("", "", "")
	c := &Client{broker: b, name: "rater-0", commits: []error{rater.ErrFenced}}
	if err := c.run(); !errors.Is(err, rater.ErrFenced) {
		t.Errorf("got %v", err)
	}
	if c.aborted != 0 || len(b.out) != 0 {
		t.Errorf("aborted %d, %v", c.aborted, b.out)
	}
	if err := (&Client{broker: b, name: "rater-0"}).run(); err != nil {
		t.Error(err)
	}
	if len(b.charges(t)) != 3 || len(b.out["charges"]) != 3 {
		t.Errorf("charged %v", b.charges(t))
	}
}

func TestShutdownLetsTheBatchEnd(t *testing.T) {
	b := newBroker("", "", "")
	c := &Client{broker: b, name: "rater-0"}
	c.onSend = func() { c.stop() }
	if err := c.run(); err != nil {
		t.Error(err)
	}
	if len(b.charges(t)) != 3 || b.committed != 3 {
		t.Errorf("charged %v, committed %d", b.charges(t), b.committed)
	}
}

func TestOffsetsOfAFailedTransactionDoNotCount(t *testing.T) {
	b := newBroker("", "", "")
	c := &Client{broker: b, name: "rater-0"}
	c.commits = []error{errAway, errAway, errAway, errAway, errAway}
	if err := c.run(); !errors.Is(err, errAway) {
		t.Errorf("got %v", err)
	}
	if b.committed != 0 || len(b.out) != 0 {
		t.Errorf("committed %d, %v", b.committed, b.out)
	}
}

func TestCommitThatFailedAfterwardsChargesOnce(t *testing.T) {
	b := newBroker("", "", "")
	c := &Client{broker: b, name: "rater-0", commits: []error{errAway}, afterward: true}
	if err := c.run(); err != nil {
		t.Error(err)
	}
	if len(b.out["charges"]) != 3 || b.committed != 3 {
		t.Errorf("%d charges, committed %d", len(b.out["charges"]), b.committed)
	}
}

func TestRejectedPassageIsThereOnceAfterAnAbort(t *testing.T) {
	b := newBroker("{", "{", "[]")
	c := &Client{broker: b, name: "rater-0", commits: []error{errAway, errAway}}
	if err := c.run(); err != nil {
		t.Error(err)
	}
	if n := len(b.out["passages.rejected"]); n != 3 {
		t.Errorf("%d cases", n)
	}
}

func TestReadingFromBeforeTheCountedOne(t *testing.T) {
	r := rater.NewRecent(10*time.Second, 100)
	p := rater.Passage{Plate: "SV81217", Gantry: "N2", At: time.Date(2024, 4, 11, 7, 58, 3, 0, time.UTC)}
	for _, c := range []struct {
		ago  time.Duration
		seen bool
	}{{0, false}, {time.Second, true}, {time.Hour, false}} {
		earlier := p
		earlier.At = p.At.Add(-c.ago)
		if r.Seen(earlier) != c.seen {
			t.Errorf("%v before: seen should be %v", c.ago, c.seen)
		}
	}
}
