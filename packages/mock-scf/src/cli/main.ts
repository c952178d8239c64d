import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Command, Option } from 'commander'
import type { CompanionName } from '../companions/names.js'
import { devCommand } from './dev/command.js'
import { type Interpreters, nodeOption, pythonOption } from './interpreters.js'
import { invokeCommand } from './invoke/command.js'
import { isLoopback } from './loopback.js'
import {
  parseCompanions,
  parseHost,
  parseKeyPairs,
  parseOrigin,
  parseOrigins,
  parsePort,
  parseTransition,
  type TransitionDurations,
} from './options.js'
import { connectionInfo, type SnippetName, snippets } from './snippets.js'

interface Options {
  readonly port: number
  readonly host: string
  readonly allowRemote?: true
  readonly allowRemoteCode?: true
  readonly allowHost?: readonly string[]
  readonly allowOrigin?: readonly string[]
  readonly origin?: string
  readonly dataDir?: string
  readonly credentials?: string
  readonly run?: string
  readonly code?: 'echo' | 'run'
  readonly node?: Interpreters
  readonly python?: Interpreters
  readonly transition?: TransitionDurations
  readonly rateLimits: boolean
  readonly signatureAge: boolean
  readonly refuseReplays?: true
  readonly unknownParameters: 'refuse' | 'warn'
  readonly emptyArraysClear?: true
  readonly apiGatewayTriggers?: true
  readonly companions?: true | readonly CompanionName[]
  readonly stubs?: true
  readonly snippet?: SnippetName
}

const { version }: { readonly version: string } = createRequire(import.meta.url)('@tc3/mock-scf/package.json')

const program = new Command('tc3-mock-scf')
  .version(version)
  .description('Emulates Tencent Cloud Serverless Cloud Function (SCF) for any SDK.')
  // Options after the name of a command belong to that command.
  .enablePositionalOptions()
  .option('--port <number>', 'the port to listen on; 0 selects a free port', parsePort, 9580)
  .option('--host <address>', 'the address to listen on', '127.0.0.1')
  .option('--allow-remote', 'allow --host to be an address that other machines can reach')
  .option('--allow-remote-code', 'let other machines run code on this one')
  .option(
    '--allow-host <name>',
    'accept requests to another host name that resolves to this machine; can be repeated',
    parseHost,
  )
  .option(
    '--allow-origin <origin>',
    'let web pages of an origin call the emulator, such as http://localhost:3000; can be repeated',
    parseOrigins,
  )
  .option(
    '--origin <origin>',
    'the scheme and host of download addresses, such as https://emulator.test behind a TLS terminator',
    parseOrigin,
  )
  .option('--data-dir <folder>', 'store resources and code in a folder, so that they outlive the emulator')
  .option('--credentials <file>', 'accept the key pairs of a JSON file instead of the default one')
  .addOption(
    new Option(
      '--run <module>',
      'run the default export of a JavaScript module in place of functions: a function, or stand-ins by name',
    ).conflicts('stubs'),
  )
  .addOption(
    new Option(
      '--code <what>',
      'run the code of functions (the default unless other machines can reach the address), or return their events',
    ).choices(['run', 'echo']),
  )
  .addOption(nodeOption())
  .addOption(pythonOption())
  .option(
    '--transition <status=time>',
    'how long a transient status lasts, such as function.Creating=3000ms or =2reads; can be repeated',
    parseTransition,
  )
  .option('--no-rate-limits', 'do not limit the requests per second')
  .option('--no-signature-age', 'accept signatures of any age')
  .option('--refuse-replays', 'refuse an exact copy of an earlier request with Signature v1')
  .addOption(
    new Option('--unknown-parameters <answer>', 'refuse parameters that the spec does not have, or only warn')
      .choices(['refuse', 'warn'])
      .default('refuse'),
  )
  .option('--empty-arrays-clear', 'let empty arrays remove all layers and environment variables')
  .option('--api-gateway-triggers', 'create API Gateway triggers, as the cloud no longer does')
  .option(
    '--companions [names]',
    'stand in for other products that deployment tools call: all, or some such as tag,cos',
    parseCompanions,
  )
  .addOption(
    new Option('--stubs', 'respond to every action with its documented example').conflicts('dataDir'),
  )
  .addOption(
    new Option('--snippet <language>', 'print a program that calls the emulator, and exit').choices(
      Object.keys(snippets),
    ),
  )
  .addCommand(devCommand())
  .addCommand(invokeCommand())
  .action(execute)

await program.parseAsync()

async function execute({ snippet, ...options }: Options): Promise<void> {
  try {
    await (snippet === undefined ? start(options) : printSnippet(snippet, options))
  } catch (error) {
    program.error(`error: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function start({
  port,
  host,
  allowRemote,
  allowRemoteCode,
  dataDir,
  credentials,
  run,
  ...options
}: Options): Promise<void> {
  if (!allowRemote && !isLoopback(host)) {
    throw new Error(
      `Other machines can reach ${host}, and the key pair of the emulator is public.\n` +
        'Listen on 127.0.0.1, or add --allow-remote to allow access from other machines.',
    )
  }
  const mayRun = isLoopback(host) || allowRemoteCode === true
  if (options.code === 'run' && !mayRun) {
    throw new Error(
      `Other machines can reach ${host}, and could run any code with your rights.\n` +
        'Add --allow-remote-code to allow that, or leave out --code run: then functions return their events.',
    )
  }
  const { serve } = await import('./serve.js')
  await serve({
    port,
    host,
    keyPairs: credentials === undefined ? undefined : await readKeyPairs(credentials),
    keyFile: credentials,
    dataDir,
    runModule: run,
    code: options.code ?? (mayRun ? 'run' : 'echo'),
    interpreters: { ...options.node, ...options.python },
    transitions: options.transition ?? {},
    rateLimits: options.rateLimits,
    signatureAge: options.signatureAge,
    refuseReplays: options.refuseReplays ?? false,
    unknownParameters: options.unknownParameters,
    emptyArraysClear: options.emptyArraysClear ?? false,
    ...(options.apiGatewayTriggers && { apiGatewayTriggers: true }),
    companions: options.companions ?? false,
    stubs: options.stubs ?? false,
    allowHosts: options.allowHost ?? [],
    allowOrigins: options.allowOrigin ?? [],
    origin: options.origin,
  })
}

async function printSnippet(snippet: SnippetName, { port, host, credentials }: Options): Promise<void> {
  const { fakeCredentials } = await import('@tc3/mock')
  const [pair = fakeCredentials] = credentials === undefined ? [] : await readKeyPairs(credentials)
  process.stdout.write(snippets[snippet].program(connectionInfo({ host, port }, pair, credentials)))
}

async function readKeyPairs(file: string) {
  try {
    return parseKeyPairs(await readFile(file, 'utf8'))
  } catch (error) {
    throw new Error(`Cannot read the key pairs of ${file}: ${error instanceof Error ? error.message : error}`)
  }
}
