/** A terminal, or a pipe in its place. */
interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/**
 * Returns a function that shows the number of finished products on one line of a terminal. The line is cleared after the
 * last product. Nothing is shown in a pipe, or if there is only one product.
 */
export function showProgress(terminal: Terminal) {
  return (done: number, total: number): void => {
    if (terminal.isTTY !== true || total < 2) return
    const line = done < total ? `${done} of ${total} products` : ''
    terminal.write(`\r\u001B[K${line}`)
  }
}
