// Package cdc keeps a copy of a database up to date from its change log.
package cdc

import (
	"context"
	"fmt"
	"time"
)

// Options has numbers; each may be left zero.
type Options struct {
	Lanes     int           // lanes side by side; 8
	BatchRows int           // rows in one transaction; 500
	BatchWait time.Duration // how long a row waits for its batch to fill; 200 ms
	RoundRows int           // rows between two commits; 2,000
	RoundWait time.Duration // time between two commits; 1 s
}

func (o Options) withDefaults() Options {
	fill(&o.Lanes, 8)
	fill(&o.BatchRows, 500)
	fill(&o.BatchWait, 200*time.Millisecond)
	fill(&o.RoundRows, 2000)
	fill(&o.RoundWait, time.Second)
	return o
}

func fill[N int | time.Duration](value *N, otherwise N) {
	if *value <= 0 {
		*value = otherwise
	}
}

// Applier writes the change log to the copy.
type Applier struct {
	source Source
	sink   Sink
	opts   Options
}

// New returns an applier that reads from source and writes to sink.
func New(source Source, sink Sink, opts Options) *Applier {
	return &Applier{source: source, sink: sink, opts: opts.withDefaults()}
}

// Run applies records, round after round, until ctx is done. The last round is
// finished and committed.
func (a *Applier) Run(ctx context.Context) error {
	for ctx.Err() == nil {
		if err := a.round(ctx); err != nil {
			return err
		}
	}
	return nil
}

// round reads for a while, waits until all of it is written, and commits.
func (a *Applier) round(ctx context.Context) error {
	lanes := make([]chan Row, a.opts.Lanes)
	g, groupCtx := newGroup()
	// ~ decoy closure-over-lane
	for i := range lanes {
		// Room for a batch: the reading goes on while the lane writes.
		lanes[i] = make(chan Row, a.opts.BatchRows)
		// ~ end
		// ~ decoy defer-in-loop
		ticker := time.NewTicker(a.opts.BatchWait)
		defer ticker.Stop()
		// ~ end
		// ~ decoy closure-over-lane
		lane := NewLane(lanes[i], ticker.C, a.opts.BatchRows, a.sink)
		g.start(func() error { return lane.Run(groupCtx) })
	}
	// ~ end
	rows, next, readErr := a.read(ctx, groupCtx, lanes)
	for _, lane := range lanes {
		close(lane)
	}
	if err := g.wait(); err != nil {
		return err
	}
	if readErr != nil {
		return readErr
	}
	if rows == 0 {
		return nil
	}
	// All lanes have ended, so every row before next is in the copy.
	if err := a.source.Commit(next); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

// read hands records to their lanes until the round is full or over, ctx is
// done, or a lane has failed. next is the offset behind the last one.
func (a *Applier) read(ctx, groupCtx context.Context, lanes []chan Row) (rows int, next int64, err error) {
	end := time.Now().Add(a.opts.RoundWait)
	for rows < a.opts.RoundRows && ctx.Err() == nil {
		wait := time.Until(end)
		if wait <= 0 {
			break
		}
		rec, ok, err := a.source.Poll(ctx, wait)
		if err != nil && ctx.Err() == nil {
			return rows, next, fmt.Errorf("poll: %w", err)
		}
		if err != nil || !ok {
			continue
		}
		row, err := Decode(rec)
		if err != nil {
			return rows, next, err
		}
		select {
		case lanes[LaneFor(row.Table, len(lanes))] <- row:
			rows, next = rows+1, rec.Offset+1
		case <-groupCtx.Done():
			return rows, next, nil
		}
	}
	return rows, next, nil
}
