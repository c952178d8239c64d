import { docComment } from './docstring.js'

interface Constant {
  readonly description?: string | undefined
  readonly tags?: readonly string[]
  /** The declared type; by default it is inferred from the initializer. */
  readonly type?: string
  readonly initializer: string
}

/** An exported constant, as text, because ts-morph would indent the lines of its initializer again. */
export function constant(name: string, { description, tags, type, initializer }: Constant): string {
  return `\n${docComment([description], tags)}export const ${name}${type === undefined ? '' : `: ${type}`} = ${initializer};\n`
}
