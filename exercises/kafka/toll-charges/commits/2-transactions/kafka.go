package rater

import (
	"context"
	"errors"
)

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

// GroupMeta says who we are in the consumer group.
type GroupMeta struct {
	Group      string
	Member     string
	Generation int32
}

// ErrFenced: another process has taken over.
var ErrFenced = errors.New("fenced")

type Consumer interface {
	Poll(ctx context.Context, max int) ([]Record, error)
	Rewind(ctx context.Context) error
	GroupMeta() GroupMeta
}

// Producer has a transactional id.
type Producer interface {
	Begin() error
	Send(rec Record) error
	SendOffsets(ctx context.Context, next Offsets, group GroupMeta) error
	Commit(ctx context.Context) error
	Abort(ctx context.Context) error
}

// Reader reads one partition, outside of any group.
type Reader interface {
	Next(ctx context.Context) (rec Record, ok bool, err error)
	Position() int64
	End() (int64, error)
}
