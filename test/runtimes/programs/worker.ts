// For workerd, as a test of `workerd test`.
import { run, type Servers } from '../suite.js'

export default {
  async test(_controller: unknown, { servers }: { servers: Servers }): Promise<void> {
    const report = await run(servers)
    // biome-ignore lint/suspicious/noConsole: a worker has no other output.
    console.log(report)
    if (!report.endsWith(' 0 failed')) throw new Error('The suite failed.')
  },
}
