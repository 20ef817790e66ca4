package main

import (
	"log"
	"net/http"
	"os"
	"time"

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
	limit := tided.NewLimiter(10, 20, time.Now)
	log.Fatal(http.ListenAndServe(":8080", tided.NewServer(keys, limit).Handler()))
}
