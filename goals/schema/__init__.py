"""Goals in the API."""
