"""An invented company of any size, written in bulk, to see how the product fares with it."""
