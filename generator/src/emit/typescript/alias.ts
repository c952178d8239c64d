import { docComment } from './docstring.js'

/** An exported type alias, as text, because ts-morph would indent the lines of its type again. */
export function alias(name: string, type: string, description: string): string {
  return `\n${docComment([description])}export type ${name} =${type.startsWith('\n') ? '' : ' '}${type};\n`
}
