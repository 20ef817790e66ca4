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
	open      []Record
	offsets   Offsets
	aborted   int
	fail      map[string][]error // by call, one for each time it is called
	stop      context.CancelFunc
}

func (f *fakeKafka) err(call string) error {
	if len(f.fail[call]) == 0 {
		return nil
	}
	err := f.fail[call][0]
	f.fail[call] = f.fail[call][1:]
	return err
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

func (f *fakeKafka) Rewind(context.Context) error {
	f.pos = f.committed
	return f.err("rewind")
}

func (f *fakeKafka) GroupMeta() GroupMeta { return GroupMeta{Group: "rater"} }

func (f *fakeKafka) Begin() error {
	f.open, f.offsets = nil, nil
	return f.err("begin")
}

func (f *fakeKafka) Send(rec Record) error {
	f.open = append(f.open, rec)
	return f.err("send")
}

// ~ accept group-read-before-joining
func (f *fakeKafka) SendOffsets(_ context.Context, next Offsets, _ GroupMeta) error {
	f.offsets = next
	return f.err("offsets")
}

// ~ end
func (f *fakeKafka) Commit(context.Context) error {
	if err := f.err("commit"); err != nil {
		return err
	}
	for _, rec := range f.open {
		f.out[rec.Topic] = append(f.out[rec.Topic], rec)
	}
	f.committed = f.offsets[0]
	return nil
}

func (f *fakeKafka) Abort(context.Context) error {
	f.open, f.offsets = nil, nil
	f.aborted++
	return f.err("abort")
}

func passages(values ...string) *fakeKafka {
	f := &fakeKafka{out: map[string][]Record{}, fail: map[string][]error{}}
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
	r := New(f, f)
	r.Pause = 0
	return r.Run(ctx)
}

func TestRun(t *testing.T) {
	f := passages(
		passage("SV81217", "N2", "07:58:03"),
		"{",
		passage("EL30001", "N2", "07:58:04"),
		passage("SV81217", "N2", "07:58:04"),
	)
	if err := f.run(t); err != nil {
		t.Fatal(err)
	}
	if len(f.out["charges"]) != 2 || len(f.out["passages.rejected"]) != 1 {
		t.Errorf("got %v", f.out)
	}
	if f.committed != 4 {
		t.Errorf("committed %d", f.committed)
	}
}

// ~ accept recent-survives-abort
func TestFailedTransactionIsAbortedAndReadAgain(t *testing.T) {
	for _, call := range []string{"begin", "send", "offsets", "commit"} {
		f := passages(passage("SV81217", "N2", "07:58:03"), passage("EL30001", "N2", "07:58:04"))
		f.fail[call] = []error{errors.New("not coordinator")}
		if err := f.run(t); err != nil {
			t.Errorf("%s: %v", call, err)
		}
		if f.aborted != 1 || f.committed != 2 {
			t.Errorf("%s: aborted %d, committed %d", call, f.aborted, f.committed)
		}
	}
}

// ~ end
func TestGivesUpInTheEnd(t *testing.T) {
	f := passages(passage("SV81217", "N2", "07:58:03"))
	away := errors.New("timed out")
	f.fail["commit"] = []error{away, away, away, away, away}
	if err := f.run(t); !errors.Is(err, away) {
		t.Errorf("got %v", err)
	}
	if f.aborted != 5 || f.committed != 0 || len(f.out) != 0 {
		t.Errorf("aborted %d, committed %d, %v", f.aborted, f.committed, f.out)
	}
}

func TestFencedIsTheEnd(t *testing.T) {
	f := passages(passage("SV81217", "N2", "07:58:03"))
	f.fail["offsets"] = []error{fmt.Errorf("group: %w", ErrFenced)}
	if err := f.run(t); !errors.Is(err, ErrFenced) {
		t.Errorf("got %v", err)
	}
	if f.committed != 0 || len(f.out) != 0 {
		t.Errorf("committed %d, %v", f.committed, f.out)
	}
}
