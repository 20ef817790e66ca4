package polder

import (
	"context"
	"errors"
	"log"
	"time"
)

// Elector leads while it has the lease.
type Elector struct {
	Owner  string
	TTL    time.Duration
	Every  time.Duration // between attempts to get or to renew the lease
	Margin time.Duration // before the end of the lease at which leading is over
	Now    func() time.Time
	After  func(time.Duration) <-chan time.Time

	leases Leases
}

func NewElector(leases Leases, owner string) *Elector {
	return &Elector{
		Owner:  owner,
		TTL:    15 * time.Second,
		Every:  4 * time.Second,
		Margin: 3 * time.Second,
		Now:    time.Now,
		After:  time.After,
		leases: leases,
	}
}

// Run calls lead whenever it has the lease, until ctx ends. The context of lead ends
// with the lease, and lead returns then.
func (e *Elector) Run(ctx context.Context, lead func(ctx context.Context, term int64)) {
	for ctx.Err() == nil {
		asked := e.Now()
		asking, cancel := context.WithTimeout(ctx, e.TTL-e.Margin)
		term, err := e.leases.Acquire(asking, e.Owner, e.TTL)
		cancel()
		if err == nil {
			e.hold(ctx, term, e.end(asked), lead)
			continue
		}
		if !errors.Is(err, ErrHeld) {
			log.Printf("lease: %v", err)
		}
		select {
		case <-ctx.Done():
		case <-e.After(e.Every):
		}
	}
}

// hold leads until the lease is lost or may be over.
func (e *Elector) hold(ctx context.Context, term int64, until time.Time, lead func(context.Context, int64)) {
	leading, stop := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		lead(leading, term)
	}()
	e.renew(ctx, term, until)
	// ~ decoy waits-for-lead
	stop()
	<-done
	// ~ end
	if ctx.Err() != nil { // let the other machine lead at once
		leaving, cancel := context.WithTimeout(context.Background(), e.Margin)
		defer cancel()
		e.leases.Release(leaving, term)
	}
}

// renew returns when leading is over.
func (e *Elector) renew(ctx context.Context, term int64, until time.Time) {
	for {
		wait := e.Every
		if left := until.Sub(e.Now()); left < wait {
			wait = left
		}
		select {
		case <-ctx.Done():
			return
		case <-e.After(wait):
		}
		// ~ decoy counted-from-the-question
		asked := e.Now()
		if !asked.Before(until) {
			return
		}
		asking, cancel := context.WithTimeout(ctx, until.Sub(asked))
		err := e.leases.Renew(asking, term, e.TTL)
		cancel()
		if errors.Is(err, ErrLost) {
			return
		}
		if err == nil {
			until = e.end(asked)
		}
		// ~ end
	}
}

// ~ decoy counted-from-the-question
// end is when a lease that was asked for at that time may be over.
func (e *Elector) end(asked time.Time) time.Time {
	return asked.Add(e.TTL - e.Margin)
}
// ~ end
