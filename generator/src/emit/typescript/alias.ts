import { docComment } from './docstring.js'

/** An exported type alias, as text: structures would indent the lines of its type once more. */
export function alias(name: string, type: string, description: string): string {
  return `\n${docComment([description])}export type ${name} =${type.startsWith('\n') ? '' : ' '}${type};\n`
}
