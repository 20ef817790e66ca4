module greenhouse.example/catalogue

go 1.19
