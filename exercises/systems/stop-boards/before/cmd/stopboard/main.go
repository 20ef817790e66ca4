package main

import (
	"log"
	"net/http"
	"os"
	"time"

	"calder.example/stopboard"
)

func main() {
	ttl := 20 * time.Second
	if v := os.Getenv("BOARD_TTL"); v != "" {
		var err error
		if ttl, err = time.ParseDuration(v); err != nil {
			log.Fatal("BOARD_TTL: ", err)
		}
	}
	engine := stopboard.NewEngine(os.Getenv("ENGINE_URL"), &http.Client{Timeout: 15 * time.Second})
	s := stopboard.NewServer(engine, stopboard.NewCache(ttl))
	go func() { log.Fatal(http.ListenAndServe(":9101", s.Internal())) }()
	log.Fatal(http.ListenAndServe(":8080", s.Public()))
}
