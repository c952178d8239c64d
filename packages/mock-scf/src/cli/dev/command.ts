import { Command, InvalidArgumentError } from 'commander'
import { defaultEndpoint, parseEndpoint } from '../endpoint.js'
import { nodeOption, pythonOption } from '../interpreters.js'
import { parseDebuggerPort } from '../options.js'
import { defaultRegion } from '../region.js'
import type { DevOptions } from './dev.js'
import type { FunctionFolder } from './function-folder.js'

/** Creates the command that deploys the functions of the current folder, again whenever a file is saved. */
export function devCommand(): Command {
  return new Command('dev')
    .description(
      'Deploys the functions of serverless.yml, cloudbaserc.json or --function to an emulator, again whenever a file is ' +
        'saved, and prints what they do. Starts an emulator that runs code unless one answers.',
    )
    .option(
      '--function <name=folder>',
      'a function and the folder of its code, instead of a file that describes functions; can be repeated',
      parseFunction,
    )
    .option('--runtime <name>', 'the runtime of functions whose description has none')
    .option('--handler <name>', 'the handler of functions whose description has none')
    .option('--namespace <name>', 'the namespace of functions whose description has none', 'default')
    .option('--region <name>', 'the region of functions whose description has none', defaultRegion)
    .option(
      '--endpoint <url>',
      'the address of the emulator; port 0 selects a free port',
      parseEndpoint,
      defaultEndpoint,
    )
    .option(
      '--inspect [port]',
      'open a debugger port for each Node.js function, from 9229 or this port on',
      parseDebuggerPort,
    )
    .addOption(nodeOption())
    .addOption(pythonOption())
    .option('--json', 'print everything that happens as lines of JSON')
    .action(async (options: DevOptions, command: Command) => {
      try {
        const { dev } = await import('./dev.js')
        await dev(options)
      } catch (error) {
        command.error(`error: ${error instanceof Error ? error.message : String(error)}`)
      }
    })
}

/** Parses an option `--function`, such as `hello=./src`. */
function parseFunction(text: string, previous: readonly FunctionFolder[] = []): readonly FunctionFolder[] {
  const [, name, folder] = /^([^=]+)=(.+)$/.exec(text) ?? []
  if (name !== undefined && folder !== undefined) return [...previous, { name, folder }]
  throw new InvalidArgumentError('Expected the name of a function and its folder, such as hello=./src.')
}
