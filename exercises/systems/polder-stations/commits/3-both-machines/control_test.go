package polder

import (
	"context"
	"errors"
	"testing"
)

// fakeLink is a station with a level; fails is how many messages get lost.
type fakeLink struct {
	level   string
	status  Status
	fails   int
	claimed int64
	orders  []Order
}

func (l *fakeLink) lost() error {
	if l.fails > 0 {
		l.fails--
		return errors.New("no carrier")
	}
	return nil
}

func (l *fakeLink) Level(context.Context) (string, error) { return l.level, l.lost() }
func (l *fakeLink) Claim(_ context.Context, term int64) (Status, error) {
	if err := l.lost(); err != nil {
		return Status{}, err
	}
	l.claimed = term
	return l.status, nil
}
func (l *fakeLink) Order(_ context.Context, o Order) error {
	if err := l.lost(); err != nil {
		return err
	}
	if o.Term != l.claimed {
		return ErrStale
	}
	l.orders = append(l.orders, o)
	return nil
}

func fixed(level string) func(context.Context) (string, error) {
	return func(context.Context) (string, error) { return level, nil }
}

func TestWanted(t *testing.T) {
	for _, c := range []struct {
		polder, canal int
		pumping, want bool
	}{
		{-139, -60, false, true},
		{-140, -60, false, false},
		{-150, -60, true, true},
		{-155, -60, true, false},
		{-100, -40, false, true},
		{-100, -39, false, false},
		{-100, -39, true, false},
	} {
		if got := wanted(c.polder, c.canal, c.pumping); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}

func TestRound(t *testing.T) {
	zijpe, beets := &fakeLink{level: "-120"}, &fakeLink{level: "NAP-1,70m", status: Status{Motor: true}}
	c := NewControl(fixed("-60"), map[string]Link{"zijpe": zijpe, "beets": beets})
	book := map[string]bool{}
	c.round(context.Background(), 7, book)
	c.round(context.Background(), 7, book)
	if len(zijpe.orders) != 1 || zijpe.orders[0] != (Order{7, "start"}) {
		t.Errorf("zijpe: %v", zijpe.orders)
	}
	if len(beets.orders) != 1 || beets.orders[0] != (Order{7, "stop"}) {
		t.Errorf("beets: %v", beets.orders)
	}
}

func TestStationIsClaimedWhenItAnswers(t *testing.T) {
	zijpe := &fakeLink{level: "-120", fails: 1}
	c := NewControl(fixed("-60"), map[string]Link{"zijpe": zijpe})
	book := map[string]bool{}
	c.round(context.Background(), 7, book)
	if zijpe.claimed != 0 || len(zijpe.orders) != 0 {
		t.Errorf("%+v", zijpe)
	}
	c.round(context.Background(), 7, book)
	if zijpe.claimed != 7 || len(zijpe.orders) != 1 {
		t.Errorf("%+v", zijpe)
	}
}
