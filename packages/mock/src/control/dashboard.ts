import { sha256Hex } from '@tc3/core/signing'
import type { Product } from '../api/product.js'
import type { WireResponse } from '../api/wire.js'
import { describeCause, type SignatureReport, type SignedLine } from '../signature/diagnose/report.js'
import type { JournalEntry } from '../testing/request-journal.js'
import { Html, html } from './dashboard-html.js'
import { commonHeaders } from './json-response.js'

/** A section of the dashboard: a table with a title. */
export interface DashboardSection {
  readonly title: string
  readonly columns: readonly string[]
  /** The rows. Only the first hundred are shown. */
  readonly rows: readonly (readonly (string | number)[])[]
  /** The number of all rows, if `rows` is incomplete. Default: the length of `rows`. */
  readonly total?: number
  /** The text shown if there are no rows. */
  readonly empty: string
}

/** The most items shown of each kind. */
const maxItems = { rows: 100, requests: 50, failures: 10 }

/** Renders the dashboard: a page without scripts or external resources. */
export async function renderDashboard(
  { service, version }: Product,
  sections: readonly DashboardSection[],
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
${sections.map(renderSection)}
${renderSection(requestSection(entries))}
<section>
<h2>Signature failures</h2>
${failures.length === 0 ? html`<p>None.</p>` : failures.slice(-maxItems.failures).reverse().map(renderFailure)}
</section>
</main>
<footer><p><a href="openapi.json">OpenAPI document of the control API</a></p></footer>
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

function renderSection({ title, columns, rows, empty, total = rows.length }: DashboardSection): Html {
  const id = title.toLowerCase().replace(/\W+/g, '-')
  const more = total - Math.min(rows.length, maxItems.rows)
  return html`<section>
<h2 id="${id}">${title} <small>${total}</small></h2>
${
  rows.length === 0
    ? html`<p>${empty}</p>`
    : renderTable(
        id,
        columns,
        rows.slice(0, maxItems.rows).map((cells) => renderRow(cells)),
      )
}
${more > 0 ? html`<p>And ${more} more.</p>` : undefined}
</section>
`
}

/** Renders a table. If it is wide, it scrolls on its own, also with the keyboard. */
function renderTable(labelledBy: string, columns: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="table" role="region" aria-labelledby="${labelledBy}" tabindex="0"><table>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>`
}

function renderRow([first = '', ...others]: readonly (string | number | Html)[]): Html {
  return html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>
`
}

function requestSection(entries: readonly JournalEntry[]): DashboardSection {
  return {
    title: 'Latest requests',
    columns: ['Time', 'Action', 'Region', 'Response', 'Signature', 'Form', 'RequestId'],
    rows: entries
      .slice(-maxItems.requests)
      .reverse()
      .map(({ time, action = '', region = '', error, fault, verified, form, requestId }) => [
        new Date(time).toISOString(),
        action,
        region,
        error ? `${error.code}: ${error.message}` : fault ? `${fault} (injected)` : 'ok',
        verified ? 'verified' : 'not verified',
        [form.method, form.contentType, form.signatureMethod].filter(Boolean).join(' '),
        requestId,
      ]),
    total: entries.length,
    empty: 'None yet.',
  }
}

function renderFailure({
  requestId,
  time,
  action = 'An unknown action',
  signature: report,
}: JournalEntry): Html {
  if (!report) return html``
  const id = `failure-${requestId}`
  const { method, received, expected } = report
  return html`<article aria-labelledby="${id}">
<h3 id="${id}">${action} at ${new Date(time).toISOString()}</h3>
<p>${method}: received ${received} expected ${expected} (RequestId ${requestId}).
${describeCause(report)}</p>
${renderTable(id, ['Part', 'The emulator signs', ...(report.caller ? ['The caller signed', ''] : [])], comparisonRows(report))}
</article>
`
}

/** The lines that the emulator signs, beside those that the caller signed if they are known. */
function comparisonRows({ emulator, caller, firstDifference }: SignatureReport): Html[] {
  if (!caller) return emulator.map(({ part, text }) => renderRow([part, renderCode(text)]))
  return Array.from({ length: Math.max(emulator.length, caller.length) }, (_, index) => {
    const [expected, actual]: (SignedLine | undefined)[] = [emulator[index], caller[index]]
    const differs = expected?.text !== actual?.text
    const note = index === firstDifference ? 'differs first' : differs ? 'differs' : ''
    const cell = (line: SignedLine | undefined) =>
      differs ? html`<mark>${renderCode(line?.text)}</mark>` : renderCode(line?.text)
    return renderRow([expected?.part ?? actual?.part ?? '', cell(expected), cell(actual), note])
  })
}

function renderCode(text = ''): Html {
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

/** The hash with which the Content-Security-Policy allows the style sheet. */
async function styleHash(): Promise<string> {
  const digest = await sha256Hex(style)
  return btoa(digest.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16))))
}
