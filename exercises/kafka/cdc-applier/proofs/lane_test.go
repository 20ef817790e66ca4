package proofs

import (
	"context"
	"fmt"
	"runtime"
	"testing"
	"time"

	"northwind.example/cdc"
)

func TestEveryTableOfABatchIsWritten(t *testing.T) {
	dst := runLane(t, 3,
		cdc.Row{Table: "orders", Key: "17"},
		cdc.Row{Table: "users", Key: "4"},
		cdc.Row{Table: "items", Key: "9"},
	)
	lost := 0
	for _, table := range []string{"orders", "users", "items"} {
		if len(dst.keys[table]) == 0 {
			lost++
		}
	}
	if lost > 0 {
		t.Errorf("%d of 3 tables lost their rows, the copy holds %v", lost, dst.keys)
	}
}

func TestTheLastRowsAreWrittenWhenTheLaneCloses(t *testing.T) {
	var rows []cdc.Row
	for i := 0; i < 7; i++ {
		rows = append(rows, cdc.Row{Table: "orders", Key: fmt.Sprint(i)})
	}
	dst := runLane(t, 3, rows...)
	if written := len(dst.keys["orders"]); written != len(rows) {
		t.Errorf("%d of %d rows written when the lane had ended", written, len(rows))
	}
}

func TestLanesOfLongNames(t *testing.T) {
	for _, table := range []string{
		"sales.order_lines", "sales.customer_addresses", "stock.movements", "stock.reservations",
		"billing.invoices", "billing.credit_notes", "crm.newsletter_consents", "audit.login_attempts",
	} {
		if lane := cdc.LaneFor(table, 8); lane < 0 || lane >= 8 {
			t.Errorf("%s: there is no lane %d", table, lane)
		}
	}
}

func TestCommitWaitsForLanesThatHaveNotStarted(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for trial := 0; trial < 20; trial++ {
		committed, rows := apply(t, 4, cdc.Options{Lanes: 1, BatchRows: 4})
		if int64(rows) < committed {
			t.Fatalf("trial %d: committed %d with %d rows in the copy", trial, committed, rows)
		}
	}
}

// Decoys.

func TestLanesFinishAfterTheContextHasEnded(t *testing.T) {
	committed, rows := apply(t, 12, cdc.Options{Lanes: 1, BatchRows: 2})
	if committed != 12 || rows != 12 {
		t.Errorf("committed %d with %d rows in the copy", committed, rows)
	}
}

func TestEachGoroutineHasALaneOfItsOwn(t *testing.T) {
	// Three tables in three of four lanes, each with more rows than its lane has room for: the
	// reading would block for ever if one of the lanes were served by nobody.
	names := map[int]string{}
	for _, table := range []string{"orders", "users", "items", "carts", "stock", "prices"} {
		names[cdc.LaneFor(table, 4)] = table
	}
	if len(names) < 3 {
		t.Fatalf("only %d lanes have a table", len(names))
	}
	ctx, stop := context.WithTimeout(context.Background(), 3*time.Second)
	defer stop()
	src := &mixed{stop: stop}
	for _, table := range names {
		for i := 0; i < 6; i++ {
			src.tables = append(src.tables, table)
		}
	}
	dst := &Copy{}
	opts := cdc.Options{Lanes: 4, BatchRows: 2, BatchWait: time.Hour, RoundWait: time.Hour}
	if err := cdc.New(src, dst, opts).Run(ctx); err != nil {
		t.Fatal(err)
	}
	if dst.count() != len(src.tables) {
		t.Errorf("%d of %d rows", dst.count(), len(src.tables))
	}
}

func TestOrderWithinATableSurvivesGrouping(t *testing.T) {
	dst := runLane(t, 4,
		cdc.Row{Table: "users", Key: "1"},
		cdc.Row{Table: "orders", Key: "1"},
		cdc.Row{Table: "users", Key: "2"},
		cdc.Row{Table: "orders", Key: "2"},
	)
	if got := fmt.Sprint(dst.keys["orders"][:2]); got != "[1 2]" {
		t.Errorf("orders: %s", got)
	}
}

// mixed hands out one change for each name.
type mixed struct {
	tables []string
	at     int
	stop   context.CancelFunc
}

func (m *mixed) Poll(ctx context.Context, _ time.Duration) (cdc.Record, bool, error) {
	if m.at == len(m.tables) {
		m.stop()
		return cdc.Record{}, false, ctx.Err()
	}
	value := fmt.Sprintf(`{"table":%q,"op":"u","key":"%d","row":{}}`, m.tables[m.at], m.at)
	rec := cdc.Record{Offset: int64(m.at), Value: []byte(value)}
	m.at++
	return rec, true, nil
}

func (m *mixed) Commit(int64) error { return nil }
