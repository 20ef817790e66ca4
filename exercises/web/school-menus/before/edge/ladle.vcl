vcl 4.1;

backend council {
    .host = "127.0.0.1";
    .port = "8080";
}

sub vcl_recv {
    if (req.url ~ "^/assets/") {
        unset req.http.Cookie;
        return (hash);
    }
    # 2021: no caching of the API, see the minutes of 4 November
    return (pass);
}

sub vcl_backend_response {
    if (bereq.url ~ "^/assets/") {
        set beresp.ttl = 7d;
    }
}
