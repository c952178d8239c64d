/**
 * Runs a flow of a tool, and reports to the test whether it succeeded. Later flows run even if it fails.
 *
 * @param {string} name
 * @param {() => Promise<unknown>} run
 */
export async function flow(name, run) {
  try {
    await run()
    process.send({ flow: name })
  } catch (error) {
    process.send({ flow: name, error: String(error?.stack ?? error) })
  }
}
