package main

import (
	"log"
	"net/http"
	"os"

	"tidegate.example/tided"
)

func main() {
	f, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	keys, err := tided.ReadKeys(f)
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(":8080", tided.NewServer(keys).Handler()))
}
