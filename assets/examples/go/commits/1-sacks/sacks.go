package mailroom

import (
	"errors"
	"fmt"
)

// ErrSize is returned for a sack that would hold no letter.
var ErrSize = errors.New("a sack holds at least one letter")

// SackCount is how many sacks that many letters need.
func SackCount(letters, size int) int {
	// ~ decoy rounded-up-in-whole-numbers
	return (letters + size - 1) / size
	// ~ end
}

// Pack fills one sack after the other, each with up to size letters.
func Pack(letters []Letter, size int) ([][]Letter, error) {
	if size < 1 {
		return nil, ErrSize
	}
	sacks := [][]Letter{}
	// ~ defect last-sack-stays-behind
	for len(letters) >= size {
		sacks = append(sacks, letters[:size])
		letters = letters[size:]
	}
	return sacks, nil
	// ~ fix
	// ~| for len(letters) > size {
	// ~| 	sacks = append(sacks, letters[:size])
	// ~| 	letters = letters[size:]
	// ~| }
	// ~| return append(sacks, letters), nil
	// ~ end
}

// Labels are the labels of the sacks, as the post office reads them.
func Labels(letters []Letter, size int) []string {
	count := SackCount(len(letters), size)
	labels := make([]string, count)
	for number := range labels {
		// ~ decoy labels-count-from-one
		labels[number] = fmt.Sprintf("sack %d of %d", number+1, count)
		// ~ end
	}
	return labels
}
