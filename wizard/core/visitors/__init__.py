"""What the window and the command line may ask of the core, and who may come in."""
