// Package catalogue lists the plants of the shop.
package catalogue

import (
	"sort"
	"strings"
)

// Plant is what the shop knows of one plant.
type Plant struct {
	Name    string
	InStock bool
}

// Listing returns one page of the names of all plants in stock, in alphabetical order.
func Listing(plants []Plant, number int) Page {
	names := []string{}
	for _, plant := range plants {
		if plant.InStock {
			names = append(names, plant.Name)
		}
	}
	sort.Slice(names, func(i, j int) bool {
		return strings.ToLower(names[i]) < strings.ToLower(names[j])
	})
	return PageOf(names, number, PageSize)
}
