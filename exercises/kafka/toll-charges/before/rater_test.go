package rater

import (
	"context"
	"errors"
	"fmt"
	"testing"
)

// fakeKafka is consumer and producer in one. One input partition.
type fakeKafka struct {
	in        []Record
	pos       int64
	committed int64
	out       map[string][]Record
	flushErr  error
	stop      context.CancelFunc
}

func (f *fakeKafka) Poll(ctx context.Context, max int) ([]Record, error) {
	var recs []Record
	for f.pos < int64(len(f.in)) && len(recs) < max {
		recs = append(recs, f.in[f.pos])
		f.pos++
	}
	if len(recs) == 0 {
		f.stop()
	}
	return recs, nil
}

func (f *fakeKafka) Commit(next Offsets) error {
	f.committed = next[0]
	return nil
}

func (f *fakeKafka) Send(rec Record) error {
	f.out[rec.Topic] = append(f.out[rec.Topic], rec)
	return nil
}

func (f *fakeKafka) Flush(context.Context) error { return f.flushErr }

func passages(values ...string) *fakeKafka {
	f := &fakeKafka{out: map[string][]Record{}}
	for i, v := range values {
		f.in = append(f.in, Record{Topic: "passages", Offset: int64(i), Value: []byte(v)})
	}
	return f
}

func passage(plate, gantry, clock string) string {
	return fmt.Sprintf(`{"plate":%q,"gantry":%q,"class":2,"at":"2024-04-11T%sZ"}`, plate, gantry, clock)
}

func (f *fakeKafka) run(t *testing.T) error {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	f.stop = stop
	return New(f, f).Run(ctx)
}

func TestRun(t *testing.T) {
	f := passages(passage("SV81217", "N2", "07:58:03"), "{", passage("EL30001", "N2", "07:58:04"))
	if err := f.run(t); err != nil {
		t.Fatal(err)
	}
	if len(f.out["charges"]) != 2 || len(f.out["passages.rejected"]) != 1 {
		t.Errorf("got %v", f.out)
	}
	if f.committed != 3 {
		t.Errorf("committed %d", f.committed)
	}
}

func TestRunStopsWhenTheBrokerIsAway(t *testing.T) {
	f := passages(passage("SV81217", "N2", "07:58:03"))
	f.flushErr = errors.New("timed out")
	if err := f.run(t); !errors.Is(err, f.flushErr) {
		t.Errorf("got %v", err)
	}
	if f.committed != 0 {
		t.Errorf("committed %d", f.committed)
	}
}
