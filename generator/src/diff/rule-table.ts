import { packageKinds } from '../emit/packages.js'
import { type Rule, rules } from './rules.js'

/** The rules as a table in Markdown, for people who review a change. */
export function ruleTable(): string {
  const all: readonly (readonly [kind: string, rule: Rule])[] = Object.entries(rules)
  const rows = all.map(([kind, { condition, levels, reason }]) => [
    `\`${kind}\``,
    condition,
    ...packageKinds.map((name) => levels[name] ?? ''),
    reason,
  ])
  const head = ['Kind', 'What changes', ...packageKinds, 'Why']
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
