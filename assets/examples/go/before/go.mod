module house.example/mailroom

go 1.19
