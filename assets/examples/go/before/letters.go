// Package mailroom counts the letters of a house.
package mailroom

// Letter is one letter: who it goes to, and its weight in grams.
type Letter struct {
	To    string
	Grams int
}

// TotalWeight is the weight of all letters in grams.
func TotalWeight(letters []Letter) int {
	total := 0
	for _, letter := range letters {
		total += letter.Grams
	}
	return total
}
