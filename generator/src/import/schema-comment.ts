/**
 * The first line of a file of the spec, which tells editors its JSON Schema.
 *
 * @param kind The name of the schema, such as types.
 */
export function schemaComment(kind: string): string {
  const path = kind === 'action' ? '../../../schema/action.json' : `../../schema/${kind}.json`
  return `# yaml-language-server: $schema=${path}\n`
}
