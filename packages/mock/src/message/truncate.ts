const maxTextLength = 60
const maxNameLength = 80

/**
 * Cuts text that a user supplied to a length that fits in a message.
 *
 * @param write Formats the part that is left, for example as a JSON string.
 */
export function truncate(text: string, write = (part: string) => part): string {
  return text.length > maxTextLength ? `${write(text.slice(0, maxTextLength))}…` : write(text)
}

/** Cuts text to a length, and marks the cut. */
export function truncateTo(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text
}

/** Cuts the name of a parameter that a caller sent to a length that fits in a message. */
export function truncateName(name: string): string {
  return truncateTo(name, maxNameLength)
}
