module sundbrua.example/rater

go 1.19
