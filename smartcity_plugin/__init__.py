"""What the plugin knows (radio, siting, broadband: pure engines) and shows (council, desk)."""
