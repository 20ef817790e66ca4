package rater

import (
	"context"
	"fmt"
	"testing"
)

// ~ accept waits-for-a-marker
type sliceReader struct {
	recs []Record
	pos  int64
}

func (s *sliceReader) Next(ctx context.Context) (Record, bool, error) {
	if s.pos >= int64(len(s.recs)) {
		return Record{}, false, ctx.Err()
	}
	s.pos++
	return s.recs[s.pos-1], true, nil
}
func (s *sliceReader) Position() int64     { return s.pos }
func (s *sliceReader) End() (int64, error) { return int64(len(s.recs)), nil }

// ~ end
func charges(ore ...int) *sliceReader {
	s := &sliceReader{}
	for i, o := range ore {
		s.recs = append(s.recs, Record{Offset: int64(i), Value: []byte(fmt.Sprintf(`{"ore":%d}`, o))})
	}
	return s
}

func TestDayTotal(t *testing.T) {
	readers := []*sliceReader{charges(5900, 2600), charges(), charges(14800)}
	open := func(topic string, part int32, day string, iso Isolation) (Reader, error) {
		if iso != ReadCommitted {
			t.Errorf("isolation %d", iso)
		}
		return readers[part], nil
	}
	count, ore, err := DayTotal(context.Background(), open, 3, "2024-04-11")
	if err != nil || count != 3 || ore != 23300 {
		t.Errorf("%d charges, %d, %v", count, ore, err)
	}
}
