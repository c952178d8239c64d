import type { EndedRun } from '../../runtime/run-feed.js'
import { colorsFor } from '../colors.js'
import { describeFailure } from '../failure-text.js'

/** What happens while functions are developed. */
export type Happening =
  | { readonly event: 'emulator'; readonly url: string; readonly started: boolean }
  | {
      readonly event: 'deployed'
      readonly function: string
      readonly namespace: string
      readonly region: string
      /** What was changed; nothing if the function was deployed before. */
      readonly changes: readonly string[]
      /** In milliseconds. */
      readonly duration: number
    }
  | {
      readonly event: 'deleted'
      readonly function: string
      readonly namespace: string
      readonly region: string
    }
  | { readonly event: 'url'; readonly function: string; readonly url: string }
  | { readonly event: 'debugger'; readonly function: string; readonly address: string }
  | { readonly event: 'error'; readonly function?: string; readonly message: string }
  | ({ readonly event: 'run' } & Omit<EndedRun, 'number'>)
  | { readonly event: 'watching' }
  | { readonly event: 'stopped' }

/** Tells people or programs what happens. */
export type Reporter = (happening: Happening) => void

/** Creates a reporter that prints lines of JSON. */
export function jsonReporter(): Reporter {
  return (happening) => process.stdout.write(`${JSON.stringify(happening)}\n`)
}

/** Creates a reporter that prints text: errors on the standard error, the rest on the standard output. */
export function textReporter(): Reporter {
  const { bold, green, red, dim } = colorsFor(process.stdout)
  const inError = colorsFor(process.stderr)

  function print(line: string) {
    process.stdout.write(`${line}\n`)
  }

  function printRun({
    functionName,
    requestId,
    source,
    statusCode,
    duration,
    log,
    result,
  }: Omit<EndedRun, 'number'>) {
    const outcome = statusCode === 0 ? green('ok') : red(String(statusCode))
    const origin = source === undefined ? '' : ` ${dim(source.toLowerCase())}`
    print(`${bold(functionName)} ${outcome} ${duration.toFixed(1)} ms${origin} ${dim(requestId)}`)
    for (const line of log) print(`  ${line}`)
    if (statusCode === 0) {
      // Web functions have no result.
      if (result !== '') print(`  ${dim('=')} ${result}`)
    } else print(red(describeFailure(result).replace(/^/gm, '  ')))
  }

  return (happening) => {
    switch (happening.event) {
      case 'emulator':
        return print(
          happening.started
            ? `SCF emulator listening on ${bold(happening.url)}. Dashboard: ${happening.url}/__tc3/`
            : `Using the SCF emulator at ${bold(happening.url)}.`,
        )
      case 'deployed': {
        const { changes, duration } = happening
        const done = changes.length > 0 ? `deployed (${changes.join(', ')})` : 'unchanged'
        return print(`${bold(happening.function)} ${done} ${dim(`${duration.toFixed(0)} ms`)}`)
      }
      case 'deleted':
        return print(`${bold(happening.function)} deleted, because it is no longer described`)
      case 'url':
        return print(`URL of ${bold(happening.function)}: ${happening.url}`)
      case 'debugger':
        return print(`debugger of ${happening.function}: ${happening.address}`)
      case 'error': {
        const name = happening.function === undefined ? '' : `${happening.function}: `
        process.stderr.write(`${inError.red('error')}: ${name}${happening.message}\n`)
        return
      }
      case 'run':
        return printRun(happening)
      case 'watching':
        return print('Watching for changes. Press Ctrl+C to stop.')
      case 'stopped':
        return print('Stopped.')
    }
  }
}
