package cdc

import (
	"context"
	"time"
)

// Source is the part of the Kafka client that the applier needs. It is used by
// one goroutine at a time.
type Source interface {
	// Poll waits for the next record; ok is false when none came in time.
	Poll(ctx context.Context, wait time.Duration) (rec Record, ok bool, err error)
	// Commit says where to start after a restart: next is the first offset to
	// be read then.
	Commit(next int64) error
}

// Sink is the copy of the database. It may be used by several goroutines.
type Sink interface {
	// InTx runs the steps, in order, in one transaction. After a serialization
	// failure it runs all of them again in a new one.
	InTx(ctx context.Context, steps ...Step) error
}

// Step is a part of a transaction. It may be run more than once.
type Step func(Tx) error

// Tx writes changes of one table, in their order.
type Tx interface {
	Write(table string, rows []Row) error
}
