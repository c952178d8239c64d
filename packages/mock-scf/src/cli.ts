import { formatLogEntry } from '@tc3/mock'
import { Command, InvalidArgumentError } from 'commander'
import colors from 'picocolors'
import { isLoopback } from './loopback.js'
import { listen } from './node.js'
import { createScf } from './scf.js'

interface Options {
  readonly port: number
  readonly host: string
  readonly allowRemote?: true
}

const program = new Command('tc3-mock-scf')
  .description('Emulates Tencent Cloud Serverless Cloud Function (SCF) for any SDK.')
  .option('--port <number>', 'the port to listen on; 0 takes any that is free', port, 9580)
  .option('--host <address>', 'the address to listen on', '127.0.0.1')
  .option('--allow-remote', 'listen on an address that other machines can reach')
  .action(serve)

await program.parseAsync()

async function serve({ port, host, allowRemote }: Options): Promise<void> {
  if (!allowRemote && !isLoopback(host)) {
    program.error(
      `error: ${host} can be reached from other machines, and anybody knows the key of this emulator.\n` +
        'Listen on 127.0.0.1, or add --allow-remote if others shall use it.',
    )
  }
  const terminal = colors.createColors(process.stderr.isTTY === true && !process.env.NO_COLOR)
  const style = { good: terminal.green, bad: terminal.red, faint: terminal.dim }
  const scf = createScf({ log: (entry) => process.stderr.write(`${formatLogEntry(entry, style)}\n`) })
  const server = await listen(scf, { port, host }).catch((error: NodeJS.ErrnoException) =>
    program.error(`error: cannot listen on ${host} port ${port}: ${reason(error)}`),
  )
  const { secretId, secretKey } = scf.credentials
  process.stdout.write(`SCF is emulated at ${server.url}

  SecretId   ${secretId}
  SecretKey  ${secretKey}

Point a client at it:
  @tc3/client-scf  new ScfClient({ endpoint: '${server.url}', region: 'ap-guangzhou', credentials })
  any other SDK    endpoint ${server.url.replace('http://', '')}, protocol http
  environment      TENCENTCLOUD_SECRET_ID=${secretId} TENCENTCLOUD_SECRET_KEY=${secretKey}

Press Ctrl+C to stop.
`)
  const stop = () => {
    // A second signal ends the process at once.
    process.off('SIGINT', stop).off('SIGTERM', stop)
    server.close().then(() => process.stdout.write('Stopped.\n'))
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
}

function port(text: string): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= 65535) return number
  throw new InvalidArgumentError('Expected a number from 0 to 65535.')
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') return 'another program uses it. Choose another with --port.'
  if (code === 'EACCES') return 'only a privileged user may use it. Choose one above 1023 with --port.'
  return message
}
