import { useSignal } from '@preact/signals'
import { ApiError, describeCause, fakeCredentials, type SignatureReport } from '@tc3/mock/signature'
import { useEffect, useId } from 'preact/hooks'
import type { Model } from '../model/model.js'
import { CodeBlock } from '../parts/code-block.js'
import { ExampleSelect } from '../parts/example-select.js'
import { Scroll } from '../parts/scroll.js'
import { splitDifference } from '../signature/difference.js'
import { type ExampleRequest, exampleRequests } from '../signature/example-requests.js'
import { type Explanation, explain, type Verdict } from '../signature/explain.js'
import { parseRequest } from '../signature/parse-request.js'
import { UnreadableRequest } from '../signature/parsed-request.js'

/** Explains the signature of a request that the user pastes, and finds out why it does not match. */
export function SignatureView({ model }: { model: Model }) {
  const id = useId()
  const request = useSignal('')
  const authorization = useSignal('')
  const secretId = useSignal('')
  const secretKey = useSignal('')
  const explanation = useSignal<Explanation | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const [host = ''] = model.endpoints.map((endpoint) => endpoint.host)
  const product = { service: model.service, endpoint: host }
  const isReady = request.value.trim() !== '' && secretKey.value !== ''

  useEffect(() => {
    let isCurrent = true
    async function update(): Promise<Explanation | undefined> {
      if (!isReady) return undefined
      const parsed = parseRequest(request.value)
      const header = authorization.value.trim().replace(/^authorization:\s*/i, '')
      const headers = new Map(parsed.headers)
      if (header !== '') headers.set('authorization', header)
      const credentials = { secretId: secretId.value, secretKey: secretKey.value }
      return explain({ ...parsed, headers }, { product, credentials, now: Date.now() })
    }
    update().then(
      (result) => {
        if (!isCurrent) return
        explanation.value = result
        problem.value = undefined
      },
      (error) => {
        if (!isCurrent) return
        explanation.value = undefined
        problem.value = messageOf(error)
      },
    )
    return () => {
      isCurrent = false
    }
  }, [request.value, authorization.value, secretId.value, secretKey.value])

  return (
    <section class="box" aria-label="Signature debugger">
      <form
        class="debugger"
        aria-label="Request and key"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
        }}
      >
        <div class="body">
          <div class="field">
            <div class="row">
              <label for={id} class="name">
                Request
              </label>
              <div class="row end">
                <Examples
                  model={model}
                  onSelect={(text) => {
                    request.value = text
                    authorization.value = ''
                    secretId.value = fakeCredentials.secretId
                    secretKey.value = fakeCredentials.secretKey
                  }}
                />
              </div>
            </div>
            <textarea
              id={id}
              class="editor"
              rows={11}
              spellcheck={false}
              aria-describedby={`${id}-hint ${id}-problem`}
              aria-invalid={problem.value !== undefined}
              placeholder={`curl https://${host}/ -H 'Authorization: TC3-HMAC-SHA256 …' …`}
              value={request.value}
              onInput={({ currentTarget }) => {
                request.value = currentTarget.value
              }}
            />
            <div id={`${id}-problem`}>{problem.value && <p class="problem">{problem.value}</p>}</div>
            <p class="hint" id={`${id}-hint`}>
              A command of curl, a request of HTTP with its headers, or a URL. The Authorization header may be
              in it, or in the field below. Everything stays in this page.
            </p>
          </div>
          <div class="fields">
            <label>
              SecretKey
              <input
                type="password"
                autocomplete="off"
                value={secretKey.value}
                onInput={({ currentTarget }) => {
                  secretKey.value = currentTarget.value
                }}
              />
            </label>
            <label>
              SecretId (optional)
              <input
                autocomplete="off"
                spellcheck={false}
                value={secretId.value}
                onInput={({ currentTarget }) => {
                  secretId.value = currentTarget.value.trim()
                }}
              />
            </label>
            <label>
              Authorization (optional)
              <input
                autocomplete="off"
                spellcheck={false}
                value={authorization.value}
                onInput={({ currentTarget }) => {
                  authorization.value = currentTarget.value
                }}
              />
            </label>
          </div>
        </div>
      </form>
      <div class="side">
        <div class="panel">
          {/* Screen readers announce the outcome, and not each step. */}
          <p class="hidden" role="status">
            {summary(explanation.value)}
          </p>
          {explanation.value ? (
            <Result explanation={explanation.value} />
          ) : (
            <p class="note">
              {problem.value === undefined
                ? 'Paste a request and its SecretKey, or select an example: each step of the signature appears here, and the mistake if it does not match.'
                : 'The steps of the signature appear here once the request can be read.'}
            </p>
          )}
        </div>
      </div>
    </section>
  )
}

function summary(explanation: Explanation | undefined): string {
  const { verdict } = explanation ?? {}
  if (verdict?.kind === 'valid') return 'The signature matches.'
  if (verdict?.kind === 'refused') return verdict.message
  if (verdict?.kind === 'different') return `The signature does not match. ${describeCause(verdict.report)}`
  return explanation ? 'The steps to the signature are shown.' : ''
}

function messageOf(error: unknown): string {
  if (error instanceof UnreadableRequest || error instanceof ApiError) return error.message
  return `The request cannot be signed: ${error instanceof Error ? error.message : error}`
}

/** Selects a request that was signed with a mistake. */
function Examples({ model, onSelect }: { model: Model; onSelect: (request: string) => void }) {
  const examples = useSignal<readonly ExampleRequest[]>([])
  async function load() {
    const action =
      model.actions.find(({ input }) => input.every(({ required }) => !required)) ?? model.actions[0]
    const [host = ''] = model.endpoints.map((endpoint) => endpoint.host)
    examples.value = await exampleRequests(
      { service: model.service, endpoint: host },
      { name: action?.name ?? '', version: model.version, region: model.regions[0] ?? '' },
      fakeCredentials,
      Date.now(),
    )
  }
  useEffect(() => {
    void load()
  }, [model])
  function select(index: number) {
    const example = examples.value[index]
    if (example) onSelect(example.request)
  }
  return <ExampleSelect titles={examples.value.map(({ title }) => title)} onSelect={select} />
}

function Result({ explanation: { method, steps, verdict, notes } }: { explanation: Explanation }) {
  return (
    <>
      <VerdictView verdict={verdict} method={method} />
      {notes.map((note) => (
        <p key={note} class="warning">
          {note}
        </p>
      ))}
      {verdict?.kind === 'different' && <Comparison report={verdict.report} />}
      <h3>Step by step</h3>
      <ol class="steps">
        {steps.map(({ title, text, result }) => (
          <li key={title}>
            <h4>{title}</h4>
            <p class="note">{text}</p>
            <CodeBlock label={title} text={result} />
          </li>
        ))}
      </ol>
    </>
  )
}

function VerdictView({ verdict, method }: { verdict: Verdict | undefined; method: Explanation['method'] }) {
  switch (verdict?.kind) {
    case 'valid':
      return (
        <p class="success">
          <strong>The signature matches.</strong> It was created with {method}.
        </p>
      )
    case 'refused':
      return (
        <div class="failure">
          <p>
            <strong>{verdict.code}</strong>
          </p>
          <p>{verdict.message}</p>
        </div>
      )
    case 'different':
      return (
        <div class="failure">
          <p>
            <strong>The signature does not match.</strong> {describeCause(verdict.report)}
          </p>
          <p>
            {method}: received <code>{verdict.report.received}</code>, expected{' '}
            <code>{verdict.report.expected}</code>.
          </p>
        </div>
      )
    case undefined:
      return <p class="note">The request has no signature yet. These are the steps to one with {method}.</p>
  }
}

/** The lines that are signed, beside those that the caller signed if they are known. */
function Comparison({ report }: { report: SignatureReport }) {
  const { emulator, caller, firstDifference, tried } = report
  const rows = Array.from({ length: Math.max(emulator.length, caller?.length ?? 0) }, (_, index) => ({
    part: emulator[index]?.part ?? caller?.[index]?.part ?? '',
    ours: emulator[index]?.text,
    theirs: caller?.[index]?.text,
    isFirst: index === firstDifference,
  }))
  const shown = caller === undefined ? rows : rows.filter(({ ours, theirs }) => ours !== theirs)
  if (caller === undefined) {
    return (
      <details class="resources">
        <summary>
          Mistakes that do not explain it <span class="count">{tried.length}</span>
        </summary>
        <ul class="tried">
          {tried.map(({ part, what }) => (
            <li key={`${part} ${what}`}>
              {what} <span class="note">({part})</span>
            </li>
          ))}
        </ul>
      </details>
    )
  }
  if (shown.length === 0) return null
  return (
    <div class="resources">
      <Scroll label="Lines that differ">
        <table class="comparison">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">The request needs</th>
              <th scope="col">The caller signed</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ part, ours, theirs, isFirst }, index) => (
              <tr key={index}>
                <th scope="row">
                  {part}
                  {isFirst && <span class="badge bad">differs first</span>}
                </th>
                <td data-label="The request needs">
                  <Difference text={ours} other={theirs} />
                </td>
                <td data-label="The caller signed">
                  <Difference text={theirs} other={ours} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  )
}

/** A line, of which the part that another one does not have is marked. */
function Difference({ text = '', other = '' }: { text: string | undefined; other: string | undefined }) {
  const [begin, different, end] = splitDifference(text, other)
  return (
    <>
      {begin}
      {different !== '' && <mark>{different}</mark>}
      {end}
    </>
  )
}
