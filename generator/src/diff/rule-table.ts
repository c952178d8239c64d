import { packageKinds } from '../emit/packages.js'
import { type Rule, rules } from './rules.js'

/** Formats the rules as a Markdown table, for the documentation. */
export function ruleTable(): string {
  const all: readonly (readonly [kind: string, rule: Rule])[] = Object.entries(rules)
  const rows = all.map(([kind, { condition, levels, reason }]) => [
    `\`${kind}\``,
    condition,
    ...packageKinds.map((name) => levels[name] ?? ''),
    reason,
  ])
  const header = ['Kind', 'Change', ...packageKinds, 'Reason']
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
