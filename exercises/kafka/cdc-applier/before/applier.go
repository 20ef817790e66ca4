// Package cdc keeps a copy of a database up to date from its change log.
package cdc

import (
	"context"
	"fmt"
	"time"
)

// Applier writes the change log to the copy.
type Applier struct {
	source Source
	sink   Sink
}

// New returns an applier that reads from source and writes to sink.
func New(source Source, sink Sink) *Applier {
	return &Applier{source: source, sink: sink}
}

// Run applies one record after the other until ctx is done.
func (a *Applier) Run(ctx context.Context) error {
	for {
		rec, ok, err := a.source.Poll(ctx, time.Second)
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil:
			return fmt.Errorf("poll: %w", err)
		case !ok:
			continue
		}
		row, err := Decode(rec)
		if err != nil {
			return err
		}
		err = a.sink.InTx(ctx, func(tx Tx) error {
			return tx.Write(row.Table, []Row{row})
		})
		if err != nil {
			return fmt.Errorf("apply record %d: %w", rec.Offset, err)
		}
		if err := a.source.Commit(rec.Offset + 1); err != nil {
			return fmt.Errorf("commit: %w", err)
		}
	}
}
