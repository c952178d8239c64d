import { Command, Option } from 'commander'
import { defaultEndpoint, parseEndpoint } from '../endpoint.js'
import { defaultRegion } from '../region.js'
import type { InvokeOptions } from './invoke.js'

/** Creates the command that invokes a function of a running emulator. */
export function invokeCommand(): Command {
  return new Command('invoke')
    .description('Invokes a function of a running emulator. Prints the result, and the log on stderr.')
    .argument('<function>', 'the name of the function')
    .addOption(
      new Option('--event <file>', 'the event, a JSON file; - reads the standard input').conflicts([
        'data',
        'sample',
      ]),
    )
    .addOption(new Option('--data <json>', 'the event as JSON').conflicts('sample'))
    .option(
      '--sample <type>',
      'a sample event of a type of triggers: timer, cos, apigw, http, clb, ckafka, cmq, cls, mps or eb',
    )
    .option('--namespace <name>', 'the namespace of the function', 'default')
    .option('--qualifier <name>', 'the version or alias to invoke')
    .option('--region <name>', 'the region of the function', defaultRegion)
    .option('--endpoint <url>', 'the address of the emulator', parseEndpoint, defaultEndpoint)
    .option('--async', 'do not wait for the result; print the RequestId')
    .option('--json', 'print the whole result as JSON')
    .action(async (name: string, options: InvokeOptions, command: Command) => {
      try {
        const { invoke } = await import('./invoke.js')
        process.exitCode = await invoke(name, options)
      } catch (error) {
        command.error(`error: ${error instanceof Error ? error.message : String(error)}`)
      }
    })
}
