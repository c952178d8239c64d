/** A terminal, or a pipe that stands where one could. */
interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/**
 * Tells on one line of a terminal how many products are done, and takes the line away after the last; in a pipe it
 * says nothing, and neither of a single product.
 */
export function showProgress(terminal: Terminal) {
  return (done: number, total: number): void => {
    if (terminal.isTTY !== true || total < 2) return
    const line = done < total ? `${done} of ${total} products` : ''
    terminal.write(`\r\u001B[K${line}`)
  }
}
