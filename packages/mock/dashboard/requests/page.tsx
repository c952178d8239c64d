import { useEffect } from 'preact/hooks'
import { callPath, endpoint } from '../api.js'
import { count } from '../format.js'
import { info } from '../info.js'
import { attempt } from '../notices.js'
import { CopyButton } from '../parts/copy-button.js'
import { Empty } from '../parts/empty.js'
import { Scroll } from '../parts/scroll.js'
import { poll } from '../polling.js'
import { curlCommand } from './curl.js'
import { Details } from './details.js'
import {
  clearRequests,
  filter,
  hasOlder,
  isPaused,
  knownCodes,
  loadOlder,
  loadRequests,
  noFilter,
  openRequest,
  requests,
  setFilter,
} from './store.js'
import { RequestTable } from './table.js'

/** How often the list is loaded, in milliseconds. */
const interval = 1000

/** The requests, and the details of the open one. */
export function RequestsPage({ requestId }: { requestId: string | undefined }) {
  useEffect(() => {
    void openRequest(requestId)
  }, [requestId])
  useEffect(
    () => poll((isFresh) => (isPaused.value ? Promise.resolve() : loadRequests(isFresh)), interval),
    [],
  )
  return (
    <div class={requestId === undefined ? 'split' : 'split open'}>
      <h1 class="hidden">Requests</h1>
      <section class="list" aria-label="Requests">
        <Toolbar />
        <List selected={requestId} />
      </section>
      {requestId !== undefined && <Details requestId={requestId} />}
    </div>
  )
}

function Toolbar() {
  const { text, action, outcome, subject } = filter.value
  const subjectTitle = info.value?.subject?.title
  return (
    <search aria-label="Filter requests">
      <form class="toolbar" onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          id="search"
          class="grow"
          placeholder="Search (press /)"
          aria-label="Text in the request or the response"
          value={text}
          onInput={({ currentTarget }) => setFilter({ text: currentTarget.value })}
        />
        <input
          list="actions"
          placeholder="Any action"
          aria-label="Action"
          value={action}
          onInput={({ currentTarget }) => setFilter({ action: currentTarget.value })}
        />
        <datalist id="actions">
          {info.value?.actions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {subjectTitle !== undefined && (
          <input
            placeholder={`Any ${subjectTitle.toLowerCase()}`}
            aria-label={subjectTitle}
            value={subject}
            onInput={({ currentTarget }) => setFilter({ subject: currentTarget.value })}
          />
        )}
        <select
          aria-label="Result"
          value={outcome}
          onChange={({ currentTarget }) => setFilter({ outcome: currentTarget.value })}
        >
          <option value="">Any result</option>
          <option value="ok">Succeeded</option>
          <option value="failed">Failed</option>
          {knownCodes.value.map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </select>
        <span class="buttons">
          <button
            type="button"
            aria-pressed={isPaused.value}
            onClick={() => {
              isPaused.value = !isPaused.value
            }}
          >
            {isPaused.value ? 'Resume' : 'Pause'}
          </button>
          <button type="button" onClick={() => attempt(clearRequests)}>
            Clear
          </button>
        </span>
      </form>
    </search>
  )
}

function List({ selected }: { selected: string | undefined }) {
  const list = requests.value
  if (list === undefined) return <Empty title="Loading…" />
  if (list.length === 0) return isUnfiltered() ? <FirstSteps /> : <NoMatch />
  return (
    <>
      <RequestTable requests={list} selected={selected} />
      <p class="footer">
        {count(list.length, 'request')}
        {isPaused.value && ', paused'}
        {hasOlder.value && (
          <button type="button" class="quiet" onClick={() => attempt(loadOlder)}>
            Show older
          </button>
        )}
      </p>
    </>
  )
}

function isUnfiltered(): boolean {
  return Object.values(filter.value).every((value) => value === '')
}

function NoMatch() {
  return (
    <Empty title="No request matches the filter.">
      <button type="button" onClick={() => setFilter(noFilter)}>
        Show all requests
      </button>
    </Empty>
  )
}

/** How to send the first request. */
function FirstSteps() {
  if (!info.value) return <Empty title="Loading…" />
  const { service, version, firstAction, regions, secretId } = info.value
  const curl =
    firstAction &&
    curlCommand(new URL(callPath(firstAction, regions[0], undefined), document.baseURI).href, '{}')
  return (
    <Empty title="There are no requests yet. They appear here as soon as they arrive.">
      <p>
        Point your SDK or tool for {service} {version} to this emulator:
      </p>
      <dl class="properties">
        <dt>Endpoint</dt>
        <dd>
          <code>{endpoint}</code> <CopyButton text={endpoint} name="Copy the endpoint" />
        </dd>
        <dt>SecretId</dt>
        <dd>
          <code>{secretId}</code> <CopyButton text={secretId} name="Copy the SecretId" />
        </dd>
        <dt>SecretKey</dt>
        <dd>the emulator prints it when it starts</dd>
      </dl>
      {curl && (
        <>
          <p>Or call an action without a signature:</p>
          <div class="snippet">
            <Scroll label="Command">
              <pre>{curl}</pre>
            </Scroll>
            <CopyButton text={curl} name="Copy the command" />
          </div>
        </>
      )}
    </Empty>
  )
}
