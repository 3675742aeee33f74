"""Who renders: the one room that knows a site generator, and the exchange of the finished site for the live one."""
