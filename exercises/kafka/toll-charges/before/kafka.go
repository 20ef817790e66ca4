package rater

import "context"

// See docs/client.md. These are the calls that we use.

type Record struct {
	Topic     string
	Partition int32
	Offset    int64
	Key       string
	Value     []byte
}

// Offsets are the next offsets to read, by partition.
type Offsets map[int32]int64

type Consumer interface {
	Poll(ctx context.Context, max int) ([]Record, error)
	Commit(next Offsets) error
}

type Producer interface {
	Send(rec Record) error
	Flush(ctx context.Context) error
}

// Reader reads one partition, outside of any group.
type Reader interface {
	Next(ctx context.Context) (rec Record, ok bool, err error)
	Position() int64
	End() (int64, error)
}
