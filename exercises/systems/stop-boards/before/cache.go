package stopboard

import (
	"sync"
	"time"
)

type entry struct {
	board Board
	until time.Time
}

// Cache keeps boards for a while.
type Cache struct {
	ttl time.Duration
	now func() time.Time

	mu   sync.Mutex
	kept map[string]entry
}

func NewCache(ttl time.Duration) *Cache {
	return &Cache{ttl: ttl, now: time.Now, kept: make(map[string]entry)}
}

// Get returns the board of a stop, if there is one that is still good.
func (c *Cache) Get(stop string) (Board, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.kept[stop]
	if !ok || !c.now().Before(e.until) {
		return Board{}, false
	}
	return e.board.clone(), true
}

// Put keeps the board of a stop.
func (c *Cache) Put(stop string, b Board) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.kept[stop] = entry{board: b.clone(), until: c.now().Add(c.ttl)}
}
