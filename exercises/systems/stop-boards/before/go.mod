module calder.example/stopboard

go 1.19
