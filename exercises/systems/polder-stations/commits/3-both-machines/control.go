package polder

import (
	"context"
	"log"
	"time"
)

const (
	canalFull = -40 // cm NAP, nothing starts above it
	startAt   = -140
	stopAt    = -155
)

// Link is a station as control sees it, over the radio.
type Link interface {
	Level(ctx context.Context) (string, error)
	Claim(ctx context.Context, term int64) (Status, error)
	Order(ctx context.Context, o Order) error
}

// Control decides which pumps run.
type Control struct {
	Canal    func(ctx context.Context) (string, error)
	Stations map[string]Link
	Every    time.Duration
	After    func(time.Duration) <-chan time.Time
}

func NewControl(canal func(context.Context) (string, error), stations map[string]Link) *Control {
	return &Control{Canal: canal, Stations: stations, Every: time.Minute, After: time.After}
}

// Lead regulates the polder until ctx ends. It is what an Elector calls.
func (c *Control) Lead(ctx context.Context, term int64) {
	book := map[string]bool{} // station -> is it pumping, as far as we know
	for {
		c.round(ctx, term, book)
		select {
		case <-ctx.Done():
			return
		case <-c.After(c.Every):
		}
	}
}

func (c *Control) round(ctx context.Context, term int64, book map[string]bool) {
	canal, err := level(c.Canal(ctx))
	if err != nil {
		log.Printf("canal: %v", err)
		canal = canalFull + 1
	}
	for name, station := range c.Stations {
		if ctx.Err() != nil {
			return
		}
		// ~ decoy claims-one-after-the-other
		if _, ok := book[name]; !ok {
			status, err := station.Claim(ctx, term)
			if err != nil {
				log.Printf("%s: %v", name, err)
				continue
			}
			book[name] = status.Motor
		}
		// ~ end
		polder, err := level(station.Level(ctx))
		if err != nil {
			log.Printf("%s: %v", name, err)
			continue
		}
		want := wanted(polder, canal, book[name])
		if want == book[name] {
			continue
		}
		o := Order{Term: term, Do: "stop"}
		if want {
			o.Do = "start"
		}
		if err := station.Order(ctx, o); err != nil {
			log.Printf("%s: %s: %v", name, o.Do, err)
			continue
		}
		book[name] = want
	}
}

func wanted(polder, canal int, pumping bool) bool {
	if canal > canalFull {
		return false
	}
	if pumping {
		return polder > stopAt
	}
	return polder > startAt
}

func level(s string, err error) (int, error) {
	if err != nil {
		return 0, err
	}
	return parseLevel(s)
}
