package cdc

import (
	"context"
	"sync"
)

// group runs functions side by side. The first error cancels its context.
type group struct {
	wg     sync.WaitGroup
	once   sync.Once
	err    error
	cancel context.CancelFunc
}

// ~ decoy lanes-outlive-the-context
// newGroup starts from a context of its own: a shutdown must not cut short
// what the group is doing, only an error may.
func newGroup() (*group, context.Context) {
	ctx, cancel := context.WithCancel(context.Background())
	return &group{cancel: cancel}, ctx
}

// ~ end
// start runs f on a goroutine of its own.
func (g *group) start(f func() error) {
	// ~ defect add-in-goroutine
	go func() {
		g.wg.Add(1)
		defer g.wg.Done()
		// ~ fix
		// ~| g.wg.Add(1)
		// ~| go func() {
		// ~| 	defer g.wg.Done()
		// ~ end
		if err := f(); err != nil {
			g.once.Do(func() {
				g.err = err
				g.cancel()
			})
		}
	}()
}

// ~ accept add-in-goroutine
// wait returns when everything that was started has ended, with the first error.
func (g *group) wait() error {
	g.wg.Wait()
	g.cancel()
	return g.err
}
// ~ end
