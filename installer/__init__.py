"""Makes what a customer installs: frozen folder, Windows installer, and their proofs. Not shipped itself."""
