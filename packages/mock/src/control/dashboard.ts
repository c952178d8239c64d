import { sha256Hex } from '@tc3/core/signing'
import type { Product } from '../api/product.js'
import type { WireResponse } from '../api/wire.js'
import type { Line, SignatureReport } from '../signature/diagnose/report.js'
import type { JournalEntry } from '../testing/request-journal.js'
import { Html, html } from './dashboard-html.js'
import { commonHeaders } from './route.js'

/** A table of the page. */
export interface Section {
  readonly title: string
  readonly columns: readonly string[]
  /** The first hundred are shown. */
  readonly rows: readonly (readonly (string | number)[])[]
  /** How many there are, where `rows` has not all. Default: as many as `rows` has. */
  readonly total?: number
  /** What is said where there are no rows. */
  readonly empty: string
}

/** How much of each the page shows. */
const most = { rows: 100, requests: 50, failures: 10 }

/** The page for people: server-rendered, without scripts and without anything from elsewhere. */
export async function page(
  { service, version }: Product,
  sections: readonly Section[],
  entries: readonly JournalEntry[],
): Promise<WireResponse> {
  const title = `Emulator of ${service} ${version}`
  const failures = entries.filter(({ signature }) => signature)
  const content = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header><h1>${title}</h1></header>
<main>
${sections.map(sectionOf)}
${sectionOf(requestSection(entries))}
<section>
<h2>Signature failures</h2>
${failures.length === 0 ? html`<p>None.</p>` : failures.slice(-most.failures).reverse().map(failure)}
</section>
</main>
<footer><p><a href="openapi.json">The control over HTTP, as OpenAPI</a></p></footer>
</body>
</html>
`
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${await styleHash()}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      ...commonHeaders,
    },
    body: content.text,
  }
}

function sectionOf({ title, columns, rows, empty, total = rows.length }: Section): Html {
  const id = title.toLowerCase().replace(/\W+/g, '-')
  const more = total - Math.min(rows.length, most.rows)
  return html`<section>
<h2 id="${id}">${title} <small>${total}</small></h2>
${
  rows.length === 0
    ? html`<p>${empty}</p>`
    : table(
        id,
        columns,
        rows.slice(0, most.rows).map((cells) => row(cells)),
      )
}
${more > 0 ? html`<p>And ${more} more.</p>` : undefined}
</section>
`
}

/** A wide table scrolls by itself, also by the keyboard. */
function table(labelledBy: string, columns: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="table" role="region" aria-labelledby="${labelledBy}" tabindex="0"><table>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>`
}

function row([first = '', ...others]: readonly (string | number | Html)[]): Html {
  return html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>
`
}

function requestSection(entries: readonly JournalEntry[]): Section {
  return {
    title: 'Latest requests',
    columns: ['Time', 'Action', 'Region', 'Answer', 'Signature', 'Form', 'RequestId'],
    rows: entries
      .slice(-most.requests)
      .reverse()
      .map(({ time, action = '', region = '', error, fault, verified, form, requestId }) => [
        new Date(time).toISOString(),
        action,
        region,
        error ? `${error.code}: ${error.message}` : fault ? `${fault}, as ordered` : 'ok',
        verified ? 'verified' : 'not verified',
        [form.method, form.contentType, form.signatureMethod].filter(Boolean).join(' '),
        requestId,
      ]),
    total: entries.length,
    empty: 'None yet.',
  }
}

function failure({ requestId, time, action = 'An unknown action', signature: report }: JournalEntry): Html {
  if (!report) return html``
  const id = `failure-${requestId}`
  const { method, received, expected, cause } = report
  return html`<article aria-labelledby="${id}">
<h3 id="${id}">${action} at ${new Date(time).toISOString()}</h3>
<p>${method}: received ${received} expected ${expected} (RequestId ${requestId}).
${
  cause
    ? `The signature results from ${cause.what} (${cause.part}).`
    : 'No usual mistake explains the signature: the SecretKey differs, or more than one line does.'
}</p>
${table(id, ['Part', 'The emulator signs', ...(report.caller ? ['The caller signed', ''] : [])], comparison(report))}
</article>
`
}

/** What is signed line by line, and beside it what the caller signed where a mistake explains that. */
function comparison({ emulator, caller, firstDifference }: SignatureReport): Html[] {
  if (!caller) return emulator.map(({ part, text }) => row([part, code(text)]))
  return Array.from({ length: Math.max(emulator.length, caller.length) }, (_, index) => {
    const [ours, theirs]: (Line | undefined)[] = [emulator[index], caller[index]]
    const differs = ours?.text !== theirs?.text
    const note = index === firstDifference ? 'differs first' : differs ? 'differs' : ''
    const cell = (line: Line | undefined) =>
      differs ? html`<mark>${code(line?.text)}</mark>` : code(line?.text)
    return row([ours?.part ?? theirs?.part ?? '', cell(ours), cell(theirs), note])
  })
}

function code(text = ''): Html {
  return html`<code>${text}</code>`
}

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 80rem; padding: 1rem }
h2 small { font-weight: normal }
.table { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid GrayText; padding: .25rem .75rem .25rem 0; text-align: start; vertical-align: top }
tbody th { font-weight: normal }
code { font-family: ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
`

/** Allows this style and no other. */
async function styleHash(): Promise<string> {
  const digest = await sha256Hex(style)
  return btoa(digest.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16))))
}
