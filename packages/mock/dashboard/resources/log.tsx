import type { LogPanel } from '../../src/control/dashboard/dashboard.js'
import { isoTime, timeOfDay } from '../format.js'
import { Empty } from '../parts/empty.js'
import { Scroll } from '../parts/scroll.js'
import { linkTo } from '../router.js'

/** What happened to a resource, newest first. Each entry opens to its text. */
export function Log({ panel: { entries, empty } }: { panel: LogPanel }) {
  if (entries.length === 0) return <Empty title={empty} />
  return (
    <ul class="log" aria-label="Log">
      {entries.map(({ time, requestId, details, failed, text }) => (
        <li key={requestId}>
          <details>
            <summary>
              <span class={failed ? 'dot bad' : 'dot good'} aria-hidden="true" />
              <time dateTime={isoTime(time)} title={isoTime(time)}>
                {timeOfDay(time)}
              </time>
              <span class="result">{failed ? 'failed' : 'succeeded'}</span>
              <span class="details">{details.join(' · ')}</span>
              <code class="id">{requestId}</code>
            </summary>
            <Scroll label={`Log of ${requestId}`}>
              <pre>{text}</pre>
            </Scroll>
            <a href={linkTo({ page: 'requests', requestId })}>Show the request</a>
          </details>
        </li>
      ))}
    </ul>
  )
}
