import type { CutText, RequestDetails } from '../../src/control/dashboard/page-data.js'
import { callPath } from '../api.js'
import { formatDuration, formatSize, isoTime } from '../format.js'
import { Code } from '../parts/code.js'
import { CopyButton } from '../parts/copy-button.js'
import { Empty } from '../parts/empty.js'
import { Scroll } from '../parts/scroll.js'
import { linkTo, navigate } from '../router.js'
import { curlCommand } from './curl.js'
import { nestedTexts } from './nested-texts.js'
import { SignatureComparison, SignedTexts } from './signature.js'
import { opened } from './store.js'
import { Outcome } from './table.js'

/** Everything about one request. */
export function Details({ requestId }: { requestId: string }) {
  const request = opened.value?.requestId === requestId ? opened.value : undefined
  return (
    <section class="details" id="details" aria-label="Request" tabIndex={-1}>
      {request === undefined ? (
        <Empty title="Loading…" />
      ) : 'problem' in request ? (
        <Empty title={request.problem}>
          <a href={linkTo({ page: 'requests' })}>Show all requests</a>
        </Empty>
      ) : (
        <Content request={request} />
      )}
    </section>
  )
}

function Content({ request }: { request: RequestDetails }) {
  const {
    action = 'Unknown action',
    requestId,
    error,
    report,
    signed,
    input,
    output,
    headers,
    warnings,
  } = request
  return (
    <>
      <header class="title">
        <h2>{action}</h2>
        <Outcome request={request} />
        <button
          type="button"
          class="quiet close"
          onClick={() => navigate({ page: 'requests' })}
          aria-label="Close the request"
        >
          <kbd>esc</kbd> Close
        </button>
      </header>
      <Facts request={request} />
      {error && (
        <div class="failure">
          <p class="code">
            {error.documentation === undefined ? (
              error.code
            ) : (
              <a href={error.documentation} target="_blank" rel="noreferrer noopener">
                {error.code}
              </a>
            )}
            {request.refusedBy !== undefined && <span> refused by the stage “{request.refusedBy}”</span>}
          </p>
          <p>{error.message}</p>
          {error.description !== undefined && error.description !== error.message && (
            <p class="note">Documented as: {error.description}</p>
          )}
        </div>
      )}
      {warnings.map((warning) => (
        <p class="warning" key={warning}>
          {warning}
        </p>
      ))}
      {report && <SignatureComparison report={report} />}
      {input && <JsonBlocks title="Input" content={input} />}
      {output && <JsonBlocks title="Output" content={output} />}
      {signed && <SignedTexts signed={signed} />}
      {headers ? (
        <Headers headers={headers} />
      ) : (
        <p class="note">The headers and the signed texts are kept for the latest requests only.</p>
      )}
      <CurlCommand request={request} key={requestId} />
    </>
  )
}

/** JSON, and the texts in it that are easier to read on their own. */
function JsonBlocks({ title, content }: { title: string; content: CutText }) {
  return (
    <>
      <Code title={title} content={content} json />
      {nestedTexts(content).map(({ path, text, isJson }) => (
        <Code key={path} title={`${title}: ${path}`} content={{ text, cut: 0 }} json={isJson} />
      ))}
    </>
  )
}

function Facts({ request }: { request: RequestDetails }) {
  const {
    requestId,
    time,
    duration,
    account,
    region,
    method,
    contentType,
    signatureMethod,
    status,
    size,
    verified,
    fault,
  } = request
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Time', isoTime(time)],
    ['Duration', formatDuration(duration)],
    ['Region', region],
    ['Account', account],
    ['Form', [method, contentType].filter(Boolean).join(' ')],
    ['Signature', [signatureMethod, verified ? 'verified' : 'not verified'].filter(Boolean).join(', ')],
    ['HTTP status', String(status)],
    ['Size', `${formatSize(size.request)} sent, ${formatSize(size.response)} received`],
    ['Injected fault', fault],
  ]
  return (
    <dl class="facts">
      <div class="wide">
        <dt>RequestId</dt>
        <dd class="id">
          <code>{requestId}</code> <CopyButton text={requestId} name="Copy the RequestId" />
        </dd>
      </div>
      {facts.map(
        ([name, value]) =>
          value !== undefined &&
          value !== '' && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function Headers({ headers }: { headers: NonNullable<RequestDetails['headers']> }) {
  return (
    <section class="block" aria-label="Headers">
      <header>
        <h3>Headers</h3>
      </header>
      <Scroll label="Headers, table">
        <table class="pairs">
          <tbody>
            {headers.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

/** A command that sends the request again. The emulator signs it. */
function CurlCommand({ request: { action, region, account, input } }: { request: RequestDetails }) {
  if (action === undefined || input === undefined) return null
  const url = new URL(callPath(action, region, account), document.baseURI).href
  const isComplete = input.cut === 0 && !input.text.includes('(not shown)')
  return (
    <>
      <Code title="curl" content={{ text: curlCommand(url, input.text), cut: 0 }} />
      <p class="note">
        The command works without a signature: the emulator signs the request itself.
        {!isComplete && ' Parts of the input are not shown, so add them before you send it.'}
      </p>
    </>
  )
}
