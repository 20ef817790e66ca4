module schermer.example/polder

go 1.19
