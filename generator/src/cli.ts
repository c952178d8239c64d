import { Command, CommanderError } from 'commander'
import { changeset } from './commands/changeset.js'
import { check } from './commands/check.js'
import { diff } from './commands/diff.js'
import { exportOpenApi } from './commands/export.js'
import { generate } from './commands/generate.js'
import { type HistoryFlags, history } from './commands/history.js'
import { type ImportFlags, importCommand } from './commands/import.js'
import { init } from './commands/init.js'
import { inspect } from './commands/inspect.js'
import type { Answers } from './init/new-product.js'
import { type Environment, Session } from './terminal/session.js'

const earlierSpec =
  'a folder that contains a spec/, or a git ref; by default the commit at which this branch left the base branch, ' +
  'or the last commit since then that applied changesets'

/**
 * Runs a command line. The modules of a command are loaded when it is called, because some of them load slowly.
 *
 * @param args The arguments after the name of the program.
 * @param now Returns the time in milliseconds since 1970.
 * @returns The exit code of the process.
 */
export async function tc3(
  args: readonly string[],
  environment: Environment,
  now: () => number,
): Promise<number> {
  const session = new Session(environment, now)
  try {
    await commands(session).parseAsync(args, { from: 'user' })
  } catch (error) {
    // Commander has already printed the error, or the requested help.
    if (error instanceof CommanderError) return error.exitCode
    session.fail(error)
  }
  return session.exitCode
}

function commands(session: Session): Command {
  const { stdout, stderr } = session.environment
  const program = new Command('tc3')
    .description('Generates packages from the YAML description of a Tencent Cloud API.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
    })

  program
    .command('init')
    .description('create a product with a spec and packages, in a new folder or in an existing project')
    .argument(
      '[folder]',
      'the folder of a project or of a new one; by default the current project, or else a folder with the name of the service',
    )
    .option('--service <name>', 'the service name as in host names, such as cvm')
    .option('--version <date>', 'the API version, such as 2017-03-12')
    .option('--endpoint <host>', 'the host of the default endpoint')
    .option('--name <text>', 'the full name of the product')
    .action((folder: string | undefined, answers: Answers) => init(session, folder, answers))

  program
    .command('generate')
    .description('generate the packages from the spec')
    .option('--check', 'write nothing; fail if the packages do not match the spec', false)
    .option('--watch', 'generate again whenever the spec or a template changes', false)
    .option('--product <service>', 'the only product to generate; by default all products and the platform')
    .action((flags: { check: boolean; watch: boolean; product?: string }) => generate(session, flags))

  program
    .command('check')
    .description('check the spec and report every problem')
    .option('--json', 'print JSON', false)
    .action((flags: { json: boolean }) => check(session, flags))

  program
    .command('inspect')
    .description('print the linked model')
    .option('--json', 'print JSON', false)
    .option(
      '--product <service>',
      'the product to print, such as clb, or one of its versions, such as clb@2018-03-17; by default all products',
    )
    .action((flags: { json: boolean; product?: string }) => inspect(session, flags))

  program
    .command('export')
    .description('print the API of a product in the format of other tools')
    .command('openapi')
    .description('print an OpenAPI 3.1 document')
    .option('--product <service>', 'the product to export; required if the spec has several')
    .option('--output <file>', 'the file to write instead; YAML if its name ends with .yaml, otherwise JSON')
    .action((flags: { product?: string; output?: string }) => exportOpenApi(session, flags))

  program
    .command('import')
    .description("import the cloud's public API metadata into the spec")
    .argument(
      '<path>',
      "a checkout of the cloud's command-line tool, a folder that contains services/<product>/v<date>/api.json, or one api.json",
    )
    .option('--product <services>', 'the products to import, such as cvm,clb; by default all')
    .option('--error-codes <folder>', 'the folder with the error codes, <product>/v<date>.json')
    .option(
      '--date <day>',
      'the day of the metadata, such as 2024-11-29, for the history; by default the name of the file, if it is a day',
    )
    .option('--site <site>', '"china": add and update what only the China site has, with its source')
    .option('--words <file>', 'a YAML file with English words by the Chinese texts of the China site')
    .option(
      '--take <places>',
      'take the values of the metadata although the spec was changed by hand there, such as CreateThing.input.Size,DeleteThing.description',
    )
    .option('--without-words', 'import facts only, without the words of the documentation', false)
    .option('--dry-run', 'write nothing', false)
    .option('--json', 'print JSON', false)
    .action((path: string, flags: ImportFlags) => importCommand(session, path, flags))

  program
    .command('diff')
    .description(
      'print the changes of the spec as release notes, and the version bump that each package requires',
    )
    .argument('[from]', earlierSpec)
    .option('--json', 'print JSON', false)
    .action((from: string | undefined, flags: { json: boolean }) => diff(session, from, flags))

  program
    .command('history')
    .description('write the release that tells of the changes of the spec into history.yaml')
    .argument('[from]', earlierSpec)
    .option(
      '--time <time>',
      'the day or the time of the release; by default, that of the new release in history.yaml',
    )
    .option('--source <text>', 'where the release is known from, if the documentation does not list it')
    .action((from: string | undefined, flags: HistoryFlags) => history(session, from, flags))

  program
    .command('changeset')
    .description('write changesets for the changes of the spec')
    .argument('[from]', earlierSpec)
    .action((from: string | undefined) => changeset(session, from))

  return program
}
