package polder

import (
	"context"
	"errors"
	"time"
)

var (
	ErrHeld = errors.New("somebody else has the lease")
	ErrLost = errors.New("the lease is lost")
)

// Leases is the water board's client with our name filled in, see docs/lease.md.
type Leases interface {
	Acquire(ctx context.Context, owner string, ttl time.Duration) (term int64, err error)
	Renew(ctx context.Context, term int64, ttl time.Duration) error
	Release(ctx context.Context, term int64) error
}
