package stopboard

import (
	"context"
	"errors"
	"math/rand"
	"net/http"
	"sync"
	"time"
)

const (
	loadTimeout = 10 * time.Second
	// ~ decoy unknown-stops-fill-memory
	unknownTTL  = 10 * time.Minute // for stops that the engine does not have
	// ~ end
)

// Loader asks the engine for the board of a stop.
type Loader func(ctx context.Context, stop string) (Board, error)

type entry struct {
	board Board
	err   error
	until time.Time
}

// call is a load that is in progress. Its board and err are set before done is closed.
type call struct {
	done  chan struct{}
	board Board
	err   error
}

// Stats counts what became of the requests for boards.
type Stats struct {
	Hits   int // answered from memory
	Loads  int // passed on to the engine
	Joined int // waited for a load that was in progress
}

// Cache keeps boards for a while and loads the ones it does not have. Requests
// that come while a stop is being loaded wait for that load.
type Cache struct {
	load Loader
	ttl  time.Duration
	now  func() time.Time

	mu      sync.Mutex
	// ~ decoy random-source-for-all
	rnd     *rand.Rand
	// ~ end
	// ~ decoy unknown-stops-fill-memory
	kept    map[string]entry
	// ~ end
	loading map[string]*call
	stats   Stats
}

func NewCache(load Loader, ttl time.Duration) *Cache {
	return &Cache{
		load:    load,
		ttl:     ttl,
		now:     time.Now,
		rnd:     rand.New(rand.NewSource(time.Now().UnixNano())),
		kept:    make(map[string]entry),
		loading: make(map[string]*call),
	}
}

// Board returns the board of a stop. The caller may change it.
func (c *Cache) Board(ctx context.Context, stop string) (Board, error) {
	c.mu.Lock()
	if e, ok := c.kept[stop]; ok && c.now().Before(e.until) {
		c.stats.Hits++
		c.mu.Unlock()
		// ~ decoy clone-for-every-caller
		return e.board.clone(), e.err
		// ~ end
	}
	running, ok := c.loading[stop]
	if ok {
		c.stats.Joined++
	} else {
		c.stats.Loads++
		running = &call{done: make(chan struct{})}
		c.loading[stop] = running
		// ~ defect first-caller-hangs-up
		go c.run(ctx, stop, running)
		// ~ fix
		// ~| go c.run(stop, running)
		// ~ end
	}
	c.mu.Unlock()

	select {
	case <-running.done:
		// ~ decoy clone-for-every-caller
		return running.board.clone(), running.err
		// ~ end
	case <-ctx.Done():
		return Board{}, ctx.Err()
	}
}

// run loads a board and hands it to everybody who waits for it.
// ~ defect first-caller-hangs-up
func (c *Cache) run(ctx context.Context, stop string, running *call) {
	ctx, cancel := context.WithTimeout(ctx, loadTimeout)
	// ~ fix
	// ~| func (c *Cache) run(stop string, running *call) {
	// ~| 	ctx, cancel := context.WithTimeout(context.Background(), loadTimeout)
	// ~ end
	defer cancel()
	board, err := c.load(ctx, stop)

	c.mu.Lock()
	defer c.mu.Unlock()
	// ~ defect old-board-after-drop
	delete(c.loading, stop)
	if ttl := c.keepFor(err); ttl > 0 {
		c.kept[stop] = entry{board: board, err: err, until: c.now().Add(ttl)}
	}
	// ~ fix
	// ~| if c.loading[stop] == running {
	// ~| 	delete(c.loading, stop)
	// ~| 	if ttl := c.keepFor(err); ttl > 0 {
	// ~| 		c.kept[stop] = entry{board: board, err: err, until: c.now().Add(ttl)}
	// ~| 	}
	// ~| }
	// ~ end
	running.board, running.err = board, err
	close(running.done)
}

// Drop makes the next request for a stop go to the engine.
func (c *Cache) Drop(stop string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.kept, stop)
	// ~ defect old-board-after-drop
	// ~ fix
	// ~| delete(c.loading, stop)
	// ~ end
}

// keepFor returns how long the result of a load is kept, 0 for not at all.
func (c *Cache) keepFor(err error) time.Duration {
	var status *StatusError
	switch {
	case err == nil:
		return c.spread(c.ttl)
	// ~ defect client-errors-kept
	case errors.As(err, &status) && status.Code < http.StatusInternalServerError:
		return unknownTTL
	// ~ fix
	// ~| case errors.As(err, &status) && status.Code == http.StatusNotFound:
	// ~| 	return unknownTTL
	// ~ end
	// ~ decoy outage-is-not-kept
	default:
		return 0
	}
	// ~ end
}

// ~ decoy random-source-for-all
// spread takes up to a fifth off, so that boards that were loaded together do
// not expire together.
func (c *Cache) spread(ttl time.Duration) time.Duration {
	return ttl - time.Duration(c.rnd.Int63n(int64(ttl/5)+1))
}

// ~ end
// Stats returns the counts since the start.
func (c *Cache) Stats() Stats {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.stats
}
