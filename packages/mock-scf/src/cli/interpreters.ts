import { InvalidArgumentError } from 'commander'

/** The paths of interpreters by runtime, or by the language for all its runtimes. */
export type Interpreters = Readonly<Record<string, string>>

/**
 * Creates the parser of an option that names interpreters: `/opt/node16/bin/node` for all runtimes of a language, or
 * `Nodejs16.13=/opt/node16/bin/node` for one of them.
 *
 * @param language What the names of the runtimes begin with.
 */
export function interpreterParser(
  language: 'Nodejs' | 'Python',
): (text: string, previous?: Interpreters) => Interpreters {
  return (text, previous = {}) => {
    const [before = '', runtime = language] = /^([A-Za-z]+[\d.]*)=/.exec(text) ?? []
    const path = text.slice(before.length)
    if (path !== '' && runtime.startsWith(language)) return { ...previous, [runtime]: path }
    const version = language === 'Nodejs' ? '16.13' : '3.10'
    throw new InvalidArgumentError(
      `Expected the path of an interpreter, such as ${language}${version}=<path>, or <path> for all versions.`,
    )
  }
}
