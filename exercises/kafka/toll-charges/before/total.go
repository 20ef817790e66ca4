package rater

import (
	"context"
	"encoding/json"
	"fmt"
)

// Open returns a reader at the first charge of a day.
type Open func(topic string, partition int32, day string) (Reader, error)

// DayTotal adds up what was charged since the bridge was opened on day. The
// night job runs it at 00:45, after closing. Accounting imports the number at 3.
func DayTotal(ctx context.Context, open Open, partitions int32, day string) (count, ore int, err error) {
	for part := int32(0); part < partitions; part++ {
		r, err := open(topicCharges, part, day)
		if err != nil {
			return 0, 0, fmt.Errorf("open %d: %w", part, err)
		}
		end, err := r.End()
		if err != nil {
			return 0, 0, fmt.Errorf("end of %d: %w", part, err)
		}
		for n := end - r.Position(); n > 0; {
			rec, ok, err := r.Next(ctx)
			if err != nil {
				return 0, 0, fmt.Errorf("read %d: %w", part, err)
			}
			if !ok {
				continue
			}
			n--
			var c Charge
			if err := json.Unmarshal(rec.Value, &c); err != nil {
				return 0, 0, fmt.Errorf("charge %d/%d: %w", part, rec.Offset, err)
			}
			count++
			ore += c.Ore
		}
	}
	return count, ore, nil
}
