package cdc

import "testing"

func TestDecode(t *testing.T) {
	row, err := Decode(Record{7, []byte(`{"table":"orders","op":"u","key":"17","row":{"id":17}}`)})
	if err != nil || row.Table != "orders" || row.Key != "17" || row.Deleted || string(row.Data) != `{"id":17}` {
		t.Errorf("got %+v, %v", row, err)
	}
	row, err = Decode(Record{8, []byte(`{"table":"orders","op":"d","key":"17"}`)})
	if err != nil || !row.Deleted || row.Data != nil {
		t.Errorf("got %+v, %v", row, err)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, value := range []string{
		``,
		`[]`,
		`{"op":"u","key":"17","row":{}}`,
		`{"table":"orders","op":"u","row":{}}`,
		`{"table":"orders","op":"u","key":"17"}`,
		`{"table":"orders","op":"t","key":"17"}`,
	} {
		if row, err := Decode(Record{7, []byte(value)}); err == nil {
			t.Errorf("%s: got %+v", value, row)
		}
	}
}
