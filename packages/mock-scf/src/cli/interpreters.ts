import { InvalidArgumentError, Option } from 'commander'

/** The paths of interpreters by runtime, or by the language for all its runtimes. */
export type Interpreters = Readonly<Record<string, string>>

/** Creates the option that names the Node.js that runs code. */
export function nodeOption(): Option {
  return interpreterOption('--node <path>', 'Node.js', 'Nodejs', '16.13')
}

/** Creates the option that names the Python that runs code. */
export function pythonOption(): Option {
  return interpreterOption('--python <path>', 'Python', 'Python', '3.10')
}

/**
 * Creates an option that names interpreters: `/opt/node16/bin/node` for all runtimes of a language, or
 * `Nodejs16.13=/opt/node16/bin/node` for one of them.
 *
 * @param title How people call the language.
 * @param prefix What the names of its runtimes begin with.
 * @param version The version in the texts for users.
 */
function interpreterOption(flags: string, title: string, prefix: string, version: string): Option {
  const description = `the ${title} that runs code, or that of one runtime, such as ${prefix}${version}=<path>; can be repeated`
  return new Option(flags, description).argParser(
    (text: string, previous: Interpreters = {}): Interpreters => {
      const [before = '', runtime = prefix] = /^([A-Za-z]+[\d.]*)=/.exec(text) ?? []
      const path = text.slice(before.length)
      if (path !== '' && runtime.startsWith(prefix)) return { ...previous, [runtime]: path }
      throw new InvalidArgumentError(
        `Expected the path of an interpreter, such as ${prefix}${version}=<path>, or <path> for all versions.`,
      )
    },
  )
}
