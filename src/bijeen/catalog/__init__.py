"""How it hangs together: the records of a site resolved, indexed and linked back, once."""
