"""Answers that the CDN in front of us may keep."""


# ~ defect vary-only-with-origin
def keep_at_edge(request, response, seconds):
# ~ fix
# ~| def keep_at_edge(response, seconds):
# ~ end
    # ~ decoy public-although-credentialed
    """For what is the same for everybody; nothing here may depend on a session."""
    response.add("Cache-Control", f"public, max-age={seconds}")
    # ~ end
    # The CORS headers name the origin, so a copy is good for one origin only.
    # ~ defect vary-only-with-origin main
    if request.header("Origin"):
        response.add("Vary", "Origin")
    # ~ fix
    # ~| response.add("Vary", "Origin")
    # ~ end
    return response
