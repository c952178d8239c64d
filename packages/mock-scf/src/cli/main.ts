import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Command, Option } from 'commander'
import { isLoopback } from './loopback.js'
import { keyPairs, port, type Transitions, transition } from './options.js'
import { placeOf, type SnippetName, snippets } from './snippets.js'

interface Options {
  readonly port: number
  readonly host: string
  readonly allowRemote?: true
  readonly dataDir?: string
  readonly credentials?: string
  readonly transition?: Transitions
  readonly rateLimits: boolean
  readonly signatureAge: boolean
  readonly stubs?: true
  readonly snippet?: SnippetName
}

const { version }: { readonly version: string } = createRequire(import.meta.url)('@tc3/mock-scf/package.json')

const program = new Command('tc3-mock-scf')
  .version(version)
  .description('Emulates Tencent Cloud Serverless Cloud Function (SCF) for any SDK.')
  .option('--port <number>', 'the port to listen on; 0 takes any that is free', port, 9580)
  .option('--host <address>', 'the address to listen on', '127.0.0.1')
  .option('--allow-remote', 'listen on an address that other machines can reach')
  .option('--data-dir <folder>', 'keep resources and code there, so that they outlive the emulator')
  .option('--credentials <file>', 'know the key pairs of a JSON file, in place of the emulator’s own')
  .option(
    '--transition <status=time>',
    'how long a passing status lasts, such as function.Creating=3000ms or =2reads; may be repeated',
    transition,
  )
  .option('--no-rate-limits', 'do not limit the requests a second')
  .option('--no-signature-age', 'take signatures of any time')
  .addOption(new Option('--stubs', 'answer every action with its documented example').conflicts('dataDir'))
  .addOption(
    new Option('--snippet <language>', 'print a program that calls the emulator, and end').choices(
      Object.keys(snippets),
    ),
  )
  .action(run)

await program.parseAsync()

async function run({ snippet, ...options }: Options): Promise<void> {
  try {
    await (snippet === undefined ? start(options) : print(snippet, options))
  } catch (error) {
    program.error(`error: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function start({ port, host, allowRemote, dataDir, credentials, ...options }: Options): Promise<void> {
  if (!allowRemote && !isLoopback(host)) {
    throw new Error(
      `${host} can be reached from other machines, and anybody knows the key of this emulator.\n` +
        'Listen on 127.0.0.1, or add --allow-remote if others shall use it.',
    )
  }
  const { serve } = await import('./serve.js')
  await serve({
    port,
    host,
    pairs: credentials === undefined ? undefined : await pairsOf(credentials),
    keyFile: credentials,
    folder: dataDir,
    transitions: options.transition ?? {},
    rateLimits: options.rateLimits,
    signatureAge: options.signatureAge,
    stubs: options.stubs ?? false,
  })
}

async function print(snippet: SnippetName, { port, host, credentials }: Options): Promise<void> {
  const { fakeCredentials } = await import('@tc3/mock')
  const [pair = fakeCredentials] = credentials === undefined ? [] : await pairsOf(credentials)
  process.stdout.write(snippets[snippet].program(placeOf({ host, port }, pair, credentials)))
}

async function pairsOf(file: string) {
  try {
    return keyPairs(await readFile(file, 'utf8'))
  } catch (error) {
    throw new Error(`cannot use the key pairs of ${file}: ${error instanceof Error ? error.message : error}`)
  }
}
