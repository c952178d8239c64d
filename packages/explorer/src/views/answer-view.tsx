import type { ExplorerState } from '../explorer-state.js'
import { CodeBlock } from '../parts/code-block.js'

/** The answer to the last request. */
export function AnswerView({ state }: { state: ExplorerState }) {
  return (
    <>
      {/* Screen readers announce the outcome, and not the whole answer. */}
      <p class="hidden" role="status">
        {summary(state)}
      </p>
      <Content state={state} />
    </>
  )
}

function summary({ isSending, answer, unanswered, failure }: ExplorerState): string {
  if (isSending.value) return 'Sending the request.'
  if (failure.value !== undefined) return failure.value
  if (unanswered.value) return 'There is no answer that this page may read.'
  if (!answer.value) return ''
  const { error, status } = answer.value
  if (error) return `The answer is the error ${error.code}: ${error.message}`
  return status < 400 ? 'The call succeeded.' : `The answer has the HTTP status ${status}.`
}

function Content({ state }: { state: ExplorerState }) {
  const { isSending, answer, unanswered, failure, model, action } = state
  if (isSending.value) return <p class="note">Sending…</p>
  if (failure.value !== undefined) return <p class="failure">{failure.value}</p>
  if (unanswered.value) {
    const { url, curl } = unanswered.value
    return (
      <>
        <div class="failure">
          <p>
            The browser got no answer from <code>{new URL(url).host}</code> that this page may read.
          </p>
          <p>
            Either nothing listens there, or it does not allow pages of <code>{location.origin}</code> to read
            its answers (CORS). The cloud does not, and this page uses no proxy. This command sends the same
            request:
          </p>
        </div>
        <CodeBlock label="The request for curl" text={curl} />
        {model.packages.includes('mock') && (
          <p class="note">
            An emulator on your machine answers this page if it is started with{' '}
            <code>
              npx @tc3/mock-{model.packageId} --allow-origin {location.origin}
            </code>
            .
          </p>
        )}
      </>
    )
  }
  if (!answer.value)
    return <p class="note">Send the request, and the answer of {action.name} appears here.</p>
  const { error, requestId, duration, status, text, isJson } = answer.value
  return (
    <>
      <p class="row facts">
        <span class={error || status >= 400 ? 'badge bad' : 'badge good'}>
          {error ? error.code : status < 400 ? 'OK' : `HTTP ${status}`}
        </span>
        {requestId !== undefined && (
          <span>
            RequestId <code>{requestId}</code>
          </span>
        )}
        <span>{Math.round(duration)} ms</span>
      </p>
      {error && <p class="failure">{error.message}</p>}
      <CodeBlock label="Response" text={text} json={isJson} />
    </>
  )
}
