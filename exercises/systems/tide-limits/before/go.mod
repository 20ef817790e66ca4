module tidegate.example/tided

go 1.19
