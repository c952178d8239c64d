const mostCharacters = 60

/** Shortens a text that others have chosen. */
export function shorten(text: string, write = (part: string) => part): string {
  return text.length > mostCharacters ? `${write(text.slice(0, mostCharacters))}…` : write(text)
}

/** A name that a caller sent, cut to what fits in a message. */
export function shown(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name
}
