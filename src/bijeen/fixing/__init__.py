"""What can be mended without anyone's advice: it looks untidy or reads wrong, and says the same afterwards."""
