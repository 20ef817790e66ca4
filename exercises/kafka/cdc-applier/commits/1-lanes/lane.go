package cdc

import (
	"context"
	"fmt"
	"time"
)

// Lane writes the rows of some tables, in batches.
type Lane struct {
	rows <-chan Row
	tick <-chan time.Time
	size int
	sink Sink
}

// NewLane returns a lane that writes to sink whenever it has collected size
// rows, and whatever it has at each tick.
func NewLane(rows <-chan Row, tick <-chan time.Time, size int, sink Sink) *Lane {
	return &Lane{rows: rows, tick: tick, size: size, sink: sink}
}

// Run writes rows until their channel is closed, an error occurs, or ctx is
// done.
// ~ accept tail-dropped-at-close
func (l *Lane) Run(ctx context.Context) error {
	for {
		batch, open, err := l.collect(ctx)
		if err != nil {
			return err
		}
		// ~ end
		// ~ defect tail-dropped-at-close
		if !open {
			return nil
		}
		if err := l.write(ctx, batch); err != nil {
			return err
		}
		// ~ fix
		// ~| if err := l.write(ctx, batch); err != nil {
		// ~| 	return err
		// ~| }
		// ~| if !open {
		// ~| 	return nil
		// ~| }
		// ~ end
	}
}

// ~ accept tail-dropped-at-close
// collect returns when there is a full batch, at a tick, or when no more rows
// will come; then open is false.
func (l *Lane) collect(ctx context.Context) (batch []Row, open bool, err error) {
	for len(batch) < l.size {
		select {
		case row, ok := <-l.rows:
			if !ok {
				return batch, false, nil
			}
			batch = append(batch, row)
		case <-l.tick:
			return batch, true, nil
		case <-ctx.Done():
			return nil, false, ctx.Err()
		}
	}
	return batch, true, nil
}

// ~ end
// write writes a batch in one transaction, one step for each table.
func (l *Lane) write(ctx context.Context, batch []Row) error {
	if len(batch) == 0 {
		return nil
	}
	var steps []Step
	for _, part := range byTable(batch) {
		// ~ defect shared-loop-variable
		// ~ fix
		// ~| part := part
		// ~ end
		// ~ accept shared-loop-variable
		steps = append(steps, func(tx Tx) error {
			return tx.Write(part.table, part.rows)
		})
		// ~ end
	}
	if err := l.sink.InTx(ctx, steps...); err != nil {
		return fmt.Errorf("write %d rows: %w", len(batch), err)
	}
	return nil
}

type part struct {
	table string
	rows  []Row
}

// ~ decoy rows-regrouped-by-table
// byTable splits rows by table. The rows of a table keep their order.
func byTable(rows []Row) []part {
	var parts []part
	index := make(map[string]int)
	for _, row := range rows {
		i, seen := index[row.Table]
		if !seen {
			i = len(parts)
			index[row.Table] = i
			parts = append(parts, part{table: row.Table})
		}
		parts[i].rows = append(parts[i].rows, row)
	}
	return parts
}
// ~ end
