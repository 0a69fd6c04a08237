"""The demo company: people, goals and their histories, told through the real actions."""
