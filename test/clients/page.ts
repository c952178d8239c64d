import { type Tool, tools, versionsOf } from './tools.js'

/** The flows that most tools have, as columns of the page. */
const commonFlows = [
  'deploy',
  'redeploy',
  'invoke',
  'read logs',
  'add a trigger',
  'remove a trigger',
  'publish',
  'shift an alias',
  'remove',
]

/** The flows of each tool, by its program. */
export type FlowsByTool = ReadonlyMap<Tool, readonly string[]>

const head = `<!-- Generated from the results of \`npm run clients\`. Do not edit. -->
# Tools

This page lists the tools that run against \`@tc3/mock-scf\` unmodified. A test runs each flow, with the options
\`createScf({ companions: true, code: 'run', rateLimits: false })\`. The functions really run. Without rate limits, because
tools ask for the status of a function again and again, and in the cloud each response takes longer.

Most deployment tools know only the hosts of the cloud, such as \`scf.tencentcloudapi.com\`. They need a TLS terminator in front
of the emulator, whose certificate the tool trusts (\`NODE_EXTRA_CA_CERTS\`), and their connections redirected to it. The
official SDKs and \`@tencent-sdk/capi\` can also be given the emulator's address as their endpoint.

An empty cell means that the tool cannot do it in the cloud either.
`

/** The content of `packages/docs-scf/emulator/tools.md`. */
export function page(flows: FlowsByTool): string {
  const titles = ['Tool', 'Version', ...commonFlows, 'others']
  const rows = tools.map((tool) => row(tool, flows.get(tool) ?? []))
  const lines = [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return [head, ...lines, '', ...failures()].join('\n')
}

function row(tool: Tool, flows: readonly string[]): string[] {
  const works = (flow: string) => flows.includes(flow) && tool.failures?.[flow] === undefined
  const common = commonFlows.map((flow) => (works(flow) ? 'yes' : flows.includes(flow) ? 'no' : ''))
  const others = flows.filter((flow) => !commonFlows.includes(flow) && works(flow))
  return [`\`${tool.name}\``, versionsOf(tool), ...common, others.join(', ')]
}

/** The flows that do not work, and why. */
function failures(): string[] {
  const items = tools.flatMap(({ name, failures = {} }) =>
    Object.entries(failures).map(([flow, reason]) => `- \`${name}\`, ${flow}: ${reason}.`),
  )
  return items.length === 0 ? [] : ['The flows that do not work:', '', ...items, '']
}
