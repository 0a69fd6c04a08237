"""What is changed about notifications and the work behind them."""
