import { Command, CommanderError } from 'commander'
import { changeset } from './commands/changeset.js'
import { check } from './commands/check.js'
import { diff } from './commands/diff.js'
import { generate } from './commands/generate.js'
import { init } from './commands/init.js'
import { inspect } from './commands/inspect.js'
import type { Answers } from './init/new-product.js'
import { Session, type Surroundings } from './terminal/session.js'

const earlierSpec =
  'a folder that holds a spec/, or a git ref; by default the commit at which this branch left the base branch, ' +
  'or the last one since then that applied changesets'

/**
 * Runs a command line. What a command does is loaded when it is called, as some of it takes a while to load.
 *
 * @param args The words after the program's name.
 * @returns The status that the process is to end with.
 */
export async function tc3(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const session = new Session(surroundings)
  try {
    await commands(session).parseAsync(args, { from: 'user' })
  } catch (error) {
    // It has printed what was wrong, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode
    session.fail(error)
  }
  return session.exitCode
}

function commands(session: Session): Command {
  const { stdout, stderr } = session.surroundings
  const program = new Command('tc3')
    .description('Makes packages from the YAML description of a Tencent Cloud API.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
    })

  program
    .command('init')
    .description('begin a product: its spec and its packages, in a new folder or inside a project')
    .argument(
      '[folder]',
      'a project, or a new one; by default the project here, else a folder named for the service',
    )
    .option('--service <name>', 'the service name, as in hosts, such as cvm')
    .option('--version <date>', 'the version of its API, such as 2017-03-12')
    .option('--endpoint <host>', 'the host of its default endpoint')
    .option('--name <text>', 'its full name')
    .action((folder: string | undefined, given: Answers) => init(session, folder, given))

  program
    .command('generate')
    .description('write the packages from the spec')
    .option('--check', 'write nothing; fail where the packages do not match the spec', false)
    .option('--watch', 'write again whenever the spec or a template changes', false)
    .option('--product <service>', 'the one product to write; by default all, and what they share')
    .action((flags: { check: boolean; watch: boolean; product?: string }) => generate(session, flags))

  program
    .command('check')
    .description('check the spec and report every problem')
    .option('--json', 'print the problems as JSON', false)
    .action((flags: { json: boolean }) => check(session, flags))

  program
    .command('inspect')
    .description('print the linked model')
    .option('--json', 'print it as JSON', false)
    .option('--product <service>', 'the product to print, where the spec has several')
    .action((flags: { json: boolean; product?: string }) => inspect(session, flags))

  program
    .command('diff')
    .description(
      'tell what changed in the spec, as release notes, and the version that each package asks for',
    )
    .argument('[from]', earlierSpec)
    .option('--json', 'print it as JSON', false)
    .action((from: string | undefined, flags: { json: boolean }) => diff(session, from, flags))

  program
    .command('changeset')
    .description('write the changeset of what changed in the spec')
    .argument('[from]', earlierSpec)
    .action((from: string | undefined) => changeset(session, from))

  return program
}
