import { useEffect, useRef } from 'preact/hooks'
import { speedText } from './controls/clock.js'
import { currentClock, loadClock, tick } from './controls/clock-state.js'
import { ControlsPage } from './controls/page.js'
import { timeOfDay } from './format.js'
import { info, loadInfo, loadSections, sections } from './info.js'
import { isHelpShown, keys, onKeyDown } from './keyboard.js'
import { dismiss, notices } from './notices.js'
import { isConnected, poll } from './polling.js'
import { RequestsPage } from './requests/page.js'
import { ResourcePage } from './resources/resource-page.js'
import { SectionPage } from './resources/section-page.js'
import { linkTo, type Route, route } from './router.js'
import { switchTheme, theme } from './theme.js'

/** How often the clock and the tables of resources are loaded, in milliseconds. */
const interval = 2000

/** The dashboard. */
export function App() {
  useEffect(() => {
    addEventListener('keydown', onKeyDown)
    const timer = setInterval(tick, 1000)
    const end = poll(async (isFresh) => {
      if (isFresh) await loadInfo()
      await Promise.all([loadClock(), loadSections()])
    }, interval)
    return () => {
      removeEventListener('keydown', onKeyDown)
      clearInterval(timer)
      end()
    }
  }, [])
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        Skip to the content
      </button>
      <Header />
      {!isConnected.value && (
        <p class="offline" role="alert">
          The emulator does not respond. The page goes on as soon as it does.
        </p>
      )}
      <main id="main" tabIndex={-1}>
        <Page route={route.value} />
      </main>
      <Notices />
      <Help />
    </>
  )
}

/** Moves the focus. A link would change the fragment, which names the page. */
function skip(): void {
  document.getElementById('main')?.focus()
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'requests':
      return <RequestsPage requestId={route.requestId} />
    case 'section':
      return <SectionPage title={route.title} />
    case 'resource':
      return <ResourcePage id={route.id} tab={route.tab} key={route.id} />
    case 'controls':
      return <ControlsPage />
  }
}

function Header() {
  const clock = currentClock()
  return (
    <header class="top">
      <p class="brand">
        <img src="dashboard/icon.svg" alt="" width="20" height="20" />
        <strong>{info.value?.service ?? 'Emulator'}</strong> <span>{info.value?.version}</span>
      </p>
      <nav aria-label="Pages">
        <NavLink target={{ page: 'requests' }} title="Requests" />
        {sections.value?.map(({ title, total }) => (
          <NavLink key={title} target={{ page: 'section', title }} title={title} total={total} />
        ))}
        <NavLink target={{ page: 'controls' }} title="Controls" />
      </nav>
      <div class="tools">
        {clock && (
          <a class="clock" href={linkTo({ page: 'controls' })} title="The clock of the emulator, UTC">
            <time>{timeOfDay(clock.time).slice(0, 8)}</time>
            {clock.speed !== 1 && <span class="badge warn">{speedText(clock.speed)}</span>}
          </a>
        )}
        <button type="button" class="quiet" onClick={switchTheme} title="Switch the colours (t)">
          Theme: {theme.value}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label="Show the keys"
          title="Show the keys (?)"
          onClick={() => {
            isHelpShown.value = true
          }}
        >
          ?
        </button>
      </div>
    </header>
  )
}

/** The page of the navigation that a page belongs to. */
function sectionOf(current: Route): Route {
  if (current.page === 'requests') return { page: 'requests' }
  if (current.page !== 'resource') return current
  const section = sections.value?.find(({ rows }) => rows.some(({ resource }) => resource === current.id))
  return section ? { page: 'section', title: section.title } : current
}

function NavLink({ target, title, total }: { target: Route; title: string; total?: number }) {
  const isCurrent = linkTo(sectionOf(route.value)) === linkTo(target)
  return (
    <a href={linkTo(target)} aria-current={isCurrent ? 'page' : undefined}>
      {title}
      {total !== undefined && <span class="count">{total}</span>}
    </a>
  )
}

function Notices() {
  return (
    <div class="notices" role="status">
      {notices.value.map(({ id, kind, text }) => (
        <p key={id} class={kind}>
          {text}
          <button type="button" class="quiet" aria-label="Dismiss" onClick={() => dismiss(id)}>
            ×
          </button>
        </p>
      ))}
    </div>
  )
}

function Help() {
  const dialog = useRef<HTMLDialogElement>(null)
  const isShown = isHelpShown.value
  useEffect(() => {
    if (isShown) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isShown])
  const close = () => {
    isHelpShown.value = false
  }
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" onClose={close}>
      <header>
        <h2 id="keys-title">Keys</h2>
        <button type="button" class="quiet" onClick={close}>
          Close
        </button>
      </header>
      <dl class="properties">
        {keys.map(([key, effect]) => [
          <dt key={key}>
            <kbd>{key}</kbd>
          </dt>,
          <dd key={effect}>{effect}</dd>,
        ])}
      </dl>
      <p class="note">
        The <a href="openapi.json">control API</a> does everything that this page does.
      </p>
    </dialog>
  )
}
