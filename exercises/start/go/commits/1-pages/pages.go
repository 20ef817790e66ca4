package catalogue

// PageSize is how many names the web page shows at a time.
const PageSize = 20

// Page is one page of a list. Pages are numbered from 1.
type Page struct {
	Items  []string
	Number int
	Pages  int
}

// PageOf returns one page of items.
func PageOf(items []string, number, size int) Page {
	// ~ decoy rounded-up
	pages := (len(items) + size - 1) / size
	// ~ end
	if pages == 0 {
		pages = 1
	}
	// ~ decoy nearest-page
	if number > pages {
		number = pages
	}
	if number < 1 {
		number = 1
	}
	// ~ end
	page := Page{Items: []string{}, Number: number, Pages: pages}
	// ~ defect first-page-is-skipped
	start := number * size
	// ~ fix
	// ~| start := (number - 1) * size
	// ~ end
	for i := start; i < start+size && i < len(items); i++ {
		page.Items = append(page.Items, items[i])
	}
	return page
}
