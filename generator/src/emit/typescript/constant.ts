import { docComment } from './docstring.js'

interface Constant {
  readonly description?: string | undefined
  readonly tags?: readonly string[]
  /** The type, where the initializer's own is not the one to show. */
  readonly type?: string
  readonly initializer: string
}

/** An exported constant, as text: structures would indent the lines of its initializer once more. */
export function constant(name: string, { description, tags, type, initializer }: Constant): string {
  return `\n${docComment([description], tags)}export const ${name}${type === undefined ? '' : `: ${type}`} = ${initializer};\n`
}
