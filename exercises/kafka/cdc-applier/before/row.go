package cdc

import (
	"encoding/json"
	"fmt"
)

// Record is what the topic holds.
type Record struct {
	Offset int64
	Value  []byte
}

// Row is one change of one row.
type Row struct {
	Table   string
	Key     string
	Deleted bool
	Data    json.RawMessage // the whole row; nil where Deleted
}

// Decode reads a record of the change log.
func Decode(rec Record) (Row, error) {
	var change struct {
		Table string          `json:"table"`
		Op    string          `json:"op"`
		Key   string          `json:"key"`
		Row   json.RawMessage `json:"row"`
	}
	if err := json.Unmarshal(rec.Value, &change); err != nil {
		return Row{}, fmt.Errorf("record %d: %w", rec.Offset, err)
	}
	row := Row{Table: change.Table, Key: change.Key}
	if row.Table == "" || row.Key == "" {
		return Row{}, fmt.Errorf("record %d: table and key are required", rec.Offset)
	}
	switch change.Op {
	case "c", "u":
		if len(change.Row) == 0 {
			return Row{}, fmt.Errorf("record %d: row is required", rec.Offset)
		}
		row.Data = change.Row
	case "d":
		row.Deleted = true
	default:
		return Row{}, fmt.Errorf("record %d: unknown op %q", rec.Offset, change.Op)
	}
	return row, nil
}
