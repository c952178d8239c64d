// An empty module, whose import takes the minimum time.
export {}
