// Package rater turns passages of the bridge into charges.
package rater

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"time"
)

const (
	topicCharges  = "charges"
	topicRejected = "passages.rejected"

	attempts = 5 // failed transactions in a row until Run gives up
)

type Rater struct {
	// Pause is how long to wait after a failed transaction.
	Pause time.Duration

	in     Consumer
	out    Producer
	batch  int
	recent *Recent
	// ~ defect group-read-before-joining
	group  GroupMeta
	// ~ fix
	// ~ end
}

func New(in Consumer, out Producer) *Rater {
	return &Rater{
		Pause:  time.Second,
		in:     in,
		out:    out,
		batch:  500,
		recent: NewRecent(10*time.Second, 10000),
		// ~ defect group-read-before-joining main
		group:  in.GroupMeta(),
		// ~ fix
		// ~ end
	}
}

// Run rates passages until ctx is done, one transaction for each poll.
func (r *Rater) Run(ctx context.Context) error {
	failed := 0
	for {
		recs, err := r.in.Poll(ctx, r.batch)
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return fmt.Errorf("poll: %w", err)
		}
		if len(recs) == 0 {
			continue
		}
		err = r.transact(recs)
		if err == nil {
			failed = 0
			continue
		}
		// ~ decoy fenced-without-abort
		if errors.Is(err, ErrFenced) {
			return err
		}
		// ~ end
		failed++
		log.Printf("attempt %d, %d passages: %v", failed, len(recs), err)
		if err := r.putBack(); err != nil {
			return err
		}
		if failed == attempts {
			return fmt.Errorf("gave up: %w", err)
		}
		select {
		case <-ctx.Done():
		case <-time.After(r.Pause):
		}
	}
}

// transact rates recs and commits the outcome together with their offsets.
func (r *Rater) transact(recs []Record) error {
	// ~ decoy batch-outlives-shutdown
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	// ~ end
	if err := r.out.Begin(); err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	next := Offsets{}
	for _, rec := range recs {
		// ~ decoy offset-before-rating
		next[rec.Partition] = rec.Offset + 1
		// ~ end
		out, ok := r.rate(rec)
		if !ok {
			continue
		}
		if err := r.out.Send(out); err != nil {
			return fmt.Errorf("passage %d/%d: %w", rec.Partition, rec.Offset, err)
		}
	}
	// ~ defect group-read-before-joining
	if err := r.out.SendOffsets(ctx, next, r.group); err != nil {
		// ~ fix
		// ~| if err := r.out.SendOffsets(ctx, next, r.in.GroupMeta()); err != nil {
		// ~ end
		return fmt.Errorf("offsets: %w", err)
	}
	// ~ decoy commit-error-read-again
	if err := r.out.Commit(ctx); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	// ~ end
	// ~ defect recent-survives-abort
	r.recent.Turn()
	// ~ fix
	// ~| r.recent.Keep()
	// ~ end
	return nil
}

// ~ accept recent-survives-abort
// putBack ends a failed transaction, so that the next poll returns its
// passages again.
func (r *Rater) putBack() error {
	// ~ end
	// ~ defect recent-survives-abort main
	// ~ fix
	// ~| r.recent.Drop()
	// ~ end
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	if err := r.out.Abort(ctx); err != nil {
		return fmt.Errorf("abort: %w", err)
	}
	if err := r.in.Rewind(ctx); err != nil {
		return fmt.Errorf("rewind: %w", err)
	}
	return nil
}

// rate returns the charge for a passage, or the record for the back office, or
// false for a passage that has been counted already.
func (r *Rater) rate(rec Record) (Record, bool) {
	p, err := decode(rec.Value)
	if err != nil {
		return rejected(rec, err), true
	}
	ore, err := fee(p.Class, p.At)
	if err != nil {
		return rejected(rec, err), true
	}
	// ~ accept recent-survives-abort
	if r.recent.Seen(p) {
		return Record{}, false
	}
	// ~ end
	id := fmt.Sprintf("%d-%d", rec.Partition, rec.Offset)
	value, _ := json.Marshal(Charge{ID: id, Plate: p.Plate, Gantry: p.Gantry, Ore: ore, At: p.At})
	return Record{Topic: topicCharges, Key: p.Plate, Value: value}, true
}

// ~ decoy rejected-in-the-transaction
func rejected(rec Record, why error) Record {
	log.Printf("passage %d/%d rejected: %v", rec.Partition, rec.Offset, why)
	return Record{Topic: topicRejected, Key: rec.Key, Value: rec.Value}
}
// ~ end
