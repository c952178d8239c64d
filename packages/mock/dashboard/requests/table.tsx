import type { RequestSummary } from '../../src/control/dashboard/page-data.js'
import { formatDuration, formatSize, isoTime, timeOfDay } from '../format.js'
import { info } from '../info.js'
import { linkTo } from '../router.js'

interface RequestTableProps {
  readonly requests: readonly RequestSummary[]
  readonly selected: string | undefined
}

/** The list of requests. Of its links, only one is a tab stop: the arrow keys move between them. */
export function RequestTable({ requests, selected }: RequestTableProps) {
  const subject = info.value?.subject
  const isListed = requests.some(({ requestId }) => requestId === selected)
  const tabStop = isListed ? selected : requests[0]?.requestId
  return (
    <section class="scroll" aria-label="Request list">
      <table class="requests">
        <thead>
          <tr>
            <th scope="col" class="time">
              Time
            </th>
            <th scope="col" class="action">
              Action
            </th>
            {subject && (
              <th scope="col" class="subject">
                {subject.title}
              </th>
            )}
            <th scope="col" class="result">
              Result
            </th>
            <th scope="col" class="duration number">
              Duration
            </th>
            <th scope="col" class="region">
              Region
            </th>
            <th scope="col" class="signature">
              Signature
            </th>
            <th scope="col" class="size number">
              Response
            </th>
            <th scope="col" class="id">
              RequestId
            </th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <Row
              key={request.number}
              request={request}
              isSelected={request.requestId === selected}
              isTabStop={request.requestId === tabStop}
              hasSubject={subject !== undefined}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps {
  readonly request: RequestSummary
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly hasSubject: boolean
}

function Row({ request, isSelected, isTabStop, hasSubject }: RowProps) {
  const {
    requestId,
    time,
    action = 'Unknown action',
    subject,
    duration,
    region,
    verified,
    signatureMethod,
  } = request
  const href = linkTo({ page: 'requests', requestId })
  function open({ target }: MouseEvent) {
    // A selection of text is no click, and links open by themselves.
    if (getSelection()?.isCollapsed === false || (target instanceof Element && target.closest('a'))) return
    location.hash = href
  }
  return (
    <tr class={isSelected ? 'selected' : undefined} onClick={open}>
      <td class="time" title={isoTime(time)}>
        {timeOfDay(time).slice(0, 8)}
        <span class="ms">{timeOfDay(time).slice(8)}</span>
      </td>
      <th scope="row" class="action" title={action}>
        <a
          href={href}
          class="request"
          tabIndex={isTabStop ? 0 : -1}
          aria-current={isSelected ? 'true' : undefined}
          data-request={requestId}
        >
          {action}
        </a>
        {subject !== undefined && <span class="second">{subject}</span>}
      </th>
      {hasSubject && (
        <td class="subject" title={subject}>
          {subject}
        </td>
      )}
      <td class="result">
        <Outcome request={request} />
      </td>
      <td class="duration number">{formatDuration(duration)}</td>
      <td class="region">{region}</td>
      <td class="signature">
        {verified ? shortMethod(signatureMethod) : <span class="bad-text">not verified</span>}
      </td>
      <td class="size number">{formatSize(request.size.response)}</td>
      <td class="id">{requestId}</td>
    </tr>
  )
}

function shortMethod(method: string | undefined): string {
  return method === 'TC3-HMAC-SHA256' ? 'TC3' : (method ?? '')
}

/** Whether a request succeeded, or its error code or injected fault. */
export function Outcome({ request: { code, fault, status } }: { request: RequestSummary }) {
  if (code !== undefined) {
    return (
      <span class="badge bad" title={code}>
        {code}
      </span>
    )
  }
  if (fault !== undefined) return <span class="badge warn">{fault} injected</span>
  return status < 400 ? <span class="badge good">OK</span> : <span class="badge bad">HTTP {status}</span>
}
