import colors from 'picocolors'

/** Returns the colours of a stream: none unless it is a terminal, or if NO_COLOR is set. */
export function colorsFor({ isTTY }: NodeJS.WriteStream) {
  return colors.createColors(isTTY === true && !process.env.NO_COLOR)
}
