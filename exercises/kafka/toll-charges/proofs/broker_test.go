// Package proofs runs raters against a broker with one input partition.
package proofs

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"testing"

	rater "sundbrua.example/rater"
)

func init() { log.SetOutput(io.Discard) }

// Broker holds what survives its clients.
type Broker struct {
	in         []rater.Record
	committed  int64
	out        map[string][]rater.Record
	owner      string
	generation int32
}

// newBroker has one passage for each value; an empty one becomes a passage of its own vehicle.
func newBroker(values ...string) *Broker {
	b := &Broker{out: map[string][]rater.Record{}}
	for i, value := range values {
		if value == "" {
			value = fmt.Sprintf(`{"plate":"SV8121%d","gantry":"N2","class":2,"at":"2024-04-11T07:58:03Z"}`, i)
		}
		b.in = append(b.in, rater.Record{Topic: "passages", Offset: int64(i), Value: []byte(value)})
	}
	return b
}

// charges returns how often each passage was charged, by the id of the charge.
func (b *Broker) charges(t *testing.T) map[string]int {
	t.Helper()
	times := map[string]int{}
	for _, rec := range b.out["charges"] {
		var charge rater.Charge
		if err := json.Unmarshal(rec.Value, &charge); err != nil {
			t.Fatal(err)
		}
		times[charge.ID]++
	}
	return times
}

// Client is a consumer and a producer of one process.
type Client struct {
	broker     *Broker
	name       string
	generation int32 // as of the last poll, 0 before the first one
	pos        int64
	open       []rater.Record
	next       rater.Offsets
	aborted    int
	stop       context.CancelFunc

	onSend    func()  // once
	commits   []error // one for each commit
	afterward bool    // the error of a commit comes after it was done
}

func (c *Client) run() error {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	c.stop = stop
	r := rater.New(c, c)
	r.Pause = 0
	return r.Run(ctx)
}

func (c *Client) Poll(_ context.Context, max int) ([]rater.Record, error) {
	if c.generation == 0 {
		c.broker.generation++
		c.broker.owner, c.generation = c.name, c.broker.generation
		c.pos = c.broker.committed
	}
	var recs []rater.Record
	for c.broker.owner == c.name && c.pos < int64(len(c.broker.in)) && len(recs) < max {
		recs = append(recs, c.broker.in[c.pos])
		c.pos++
	}
	if len(recs) == 0 {
		c.stop()
	}
	return recs, nil
}

func (c *Client) Rewind(context.Context) error {
	c.pos = c.broker.committed
	return nil
}

func (c *Client) GroupMeta() rater.GroupMeta {
	if c.generation == 0 {
		return rater.GroupMeta{Group: "rater", Generation: -1}
	}
	return rater.GroupMeta{Group: "rater", Member: c.name, Generation: c.generation}
}

func (c *Client) Begin() error {
	c.open, c.next = nil, nil
	return nil
}

func (c *Client) Send(rec rater.Record) error {
	if f := c.onSend; f != nil {
		c.onSend = nil
		f()
	}
	c.open = append(c.open, rec)
	return nil
}

func (c *Client) SendOffsets(_ context.Context, next rater.Offsets, group rater.GroupMeta) error {
	checked := group.Member != "" || group.Generation >= 0
	if checked && (group.Member != c.broker.owner || group.Generation != c.broker.generation) {
		return rater.ErrFenced
	}
	c.next = next
	return nil
}

func (c *Client) Commit(ctx context.Context) error {
	var err error
	if len(c.commits) > 0 {
		err, c.commits = c.commits[0], c.commits[1:]
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil && !c.afterward {
		return err
	}
	for _, rec := range c.open {
		c.broker.out[rec.Topic] = append(c.broker.out[rec.Topic], rec)
	}
	c.broker.committed = c.next[0]
	c.open, c.next = nil, nil
	return err
}

func (c *Client) Abort(ctx context.Context) error {
	c.open, c.next = nil, nil
	c.aborted++
	return ctx.Err()
}

// Partition is a log for a reader: an empty value is the marker that ends a transaction.
type Partition struct {
	values []string
	pos    int64
	idle   int
	stop   context.CancelFunc
}

func (p *Partition) Next(ctx context.Context) (rater.Record, bool, error) {
	for p.pos < int64(len(p.values)) {
		value, offset := p.values[p.pos], p.pos
		p.pos++
		if value != "" {
			return rater.Record{Topic: "charges", Offset: offset, Value: []byte(value)}, true, nil
		}
	}
	p.idle++
	if p.idle == 100 {
		p.stop()
	}
	return rater.Record{}, false, ctx.Err()
}

func (p *Partition) Position() int64     { return p.pos }
func (p *Partition) End() (int64, error) { return int64(len(p.values)), nil }
