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
    if (req.method != "GET" || req.http.Authorization || req.http.Cookie ~ "(^|; ?)family=") {
        return (pass);
    }
    if (req.url ~ "^/api/schools/[^/]+/weeks/") {
        unset req.http.Cookie;
        return (hash);
    }
    return (pass);
}

sub vcl_backend_response {
    if (bereq.url ~ "^/assets/") {
        set beresp.ttl = 7d;
    }
    if (beresp.http.Cache-Control ~ "private|no-store") {
        set beresp.uncacheable = true;
        set beresp.ttl = 120s;
    }
}
