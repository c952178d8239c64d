import { cpus, loadavg } from 'node:os'

/** Describes how busy the machine was during the last minute. On a machine that is too busy, even ratios say nothing. */
export function describeLoad() {
  const [load] = loadavg()
  const cores = cpus().length
  const verdict = load > 2 * cores ? ' The machine was too busy: measure again.' : ''
  return `Load average ${load.toFixed(1)} on ${cores} cores.${verdict}`
}
