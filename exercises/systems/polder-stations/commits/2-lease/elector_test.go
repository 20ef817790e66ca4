package polder

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"
)

// fakeLeases gives a new term each time, and renews it as it was told to.
type fakeLeases struct {
	renew    []error
	term     int64
	released int64
	onRenew  func()
}

func (l *fakeLeases) Acquire(context.Context, string, time.Duration) (int64, error) {
	l.term++
	return l.term, nil
}

func (l *fakeLeases) Renew(context.Context, int64, time.Duration) error {
	if l.onRenew != nil {
		l.onRenew()
	}
	if len(l.renew) == 0 {
		return nil
	}
	err := l.renew[0]
	l.renew = l.renew[1:]
	return err
}

func (l *fakeLeases) Release(_ context.Context, term int64) error {
	l.released = term
	return nil
}

// newElector has a clock that goes on whenever it waits.
func newElector(l *fakeLeases) (e *Elector, clock *time.Time) {
	now := time.Unix(0, 0).UTC()
	e = NewElector(l, "control-1")
	e.Now = func() time.Time { return now }
	e.After = func(d time.Duration) <-chan time.Time {
		now = now.Add(d)
		ch := make(chan time.Time, 1)
		ch <- now
		return ch
	}
	return e, &now
}

func TestElector(t *testing.T) {
	broken := errors.New("connection refused")
	for want, renew := range map[string][]error{
		"1 until 12. 2 until 16. ": {nil, nil, ErrLost, ErrLost},
		"1 until 16. 2 until 20. ": {nil, broken, broken, ErrLost},
		"1 until 20. 2 until 24. ": {nil, broken, nil, nil, ErrLost, ErrLost},
	} {
		e, clock := newElector(&fakeLeases{renew: renew})
		ctx, stop := context.WithCancel(context.Background())
		got := ""
		e.Run(ctx, func(leading context.Context, term int64) {
			<-leading.Done()
			got += fmt.Sprintf("%d until %d. ", term, clock.Unix())
			if term == 2 {
				stop()
			}
		})
		if got != want {
			t.Errorf("%v: %s", renew, got)
		}
	}
}

func TestShutdownReleasesTheLease(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	l := &fakeLeases{onRenew: stop}
	e, _ := newElector(l)
	e.Run(ctx, func(leading context.Context, _ int64) {
		<-leading.Done()
		if l.released != 0 {
			t.Error("released while leading")
		}
	})
	if l.released != 1 {
		t.Error(l.released)
	}
}
