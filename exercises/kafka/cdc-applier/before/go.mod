module northwind.example/cdc

go 1.19
