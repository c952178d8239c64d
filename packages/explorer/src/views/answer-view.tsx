import type { ExplorerState } from '../explorer-state.js'
import { CodeBlock } from '../parts/code-block.js'

/** The answer to the last request. */
export function AnswerView({ state }: { state: ExplorerState }) {
  return (
    <div aria-live="polite" aria-busy={state.isSending.value}>
      <Content state={state} />
    </div>
  )
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
