// Package rater turns passages of the bridge into charges.
package rater

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
)

const (
	topicCharges  = "charges"
	topicRejected = "passages.rejected"
)

type Rater struct {
	in    Consumer
	out   Producer
	batch int
}

func New(in Consumer, out Producer) *Rater {
	return &Rater{in: in, out: out, batch: 500}
}

// Run rates passages until ctx is done. It stops at the first error.
func (r *Rater) Run(ctx context.Context) error {
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
		next := Offsets{}
		for _, rec := range recs {
			if err := r.out.Send(r.rate(rec)); err != nil {
				return fmt.Errorf("passage %d/%d: %w", rec.Partition, rec.Offset, err)
			}
			next[rec.Partition] = rec.Offset + 1
		}
		if err := r.out.Flush(ctx); err != nil {
			return fmt.Errorf("flush: %w", err)
		}
		if err := r.in.Commit(next); err != nil {
			return fmt.Errorf("commit: %w", err)
		}
	}
}

// rate returns the charge for a passage, or the record for the back office.
func (r *Rater) rate(rec Record) Record {
	p, err := decode(rec.Value)
	if err != nil {
		return rejected(rec, err)
	}
	ore, err := fee(p.Class, p.At)
	if err != nil {
		return rejected(rec, err)
	}
	id := fmt.Sprintf("%d-%d", rec.Partition, rec.Offset)
	value, _ := json.Marshal(Charge{ID: id, Plate: p.Plate, Gantry: p.Gantry, Ore: ore, At: p.At})
	return Record{Topic: topicCharges, Key: p.Plate, Value: value}
}

func rejected(rec Record, why error) Record {
	log.Printf("passage %d/%d rejected: %v", rec.Partition, rec.Offset, why)
	return Record{Topic: topicRejected, Key: rec.Key, Value: rec.Value}
}
