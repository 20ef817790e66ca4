"""What scorecards say about a reviewer, and what to practise next."""
