import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { type ExplorerState, linkedForm } from '../explorer-state.js'
import { Members } from '../form/fields.js'
import { InputEditor } from '../form/input-editor.js'
import type { ParameterModel } from '../model/model.js'
import { CopyButton } from '../parts/copy-button.js'
import { ExampleSelect } from '../parts/example-select.js'
import { loadStarters, type Starter } from '../starters/starter.js'
import { formHash } from '../state/link.js'

/** The form of an action, with the button that sends it. */
export function InputForm({ state }: { state: ExplorerState }) {
  const { form, action, isSending } = state
  const element = useRef<HTMLFormElement>(null)
  const isJson = useSignal(false)
  const problems = form.problems.value

  function focusFirstProblem() {
    const [first] = problems
    const path = first?.path ?? ''
    // The field of a missing object is that of its parent.
    for (let name = path; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
      const field = element.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(name)}"]`)
      if (!field) continue
      for (let part = field.closest('details'); part; part = part.parentElement?.closest('details') ?? null) {
        part.open = true
      }
      field.focus()
      return
    }
  }

  function submit(isForced: boolean) {
    form.isAttempted.value = true
    if (problems.length > 0 && !isForced) focusFirstProblem()
    else void state.send()
  }

  return (
    <form
      ref={element}
      aria-label={`Input of ${action.name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit(false)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(false)
      }}
    >
      <header class="row">
        <h3>Input</h3>
        <div class="row end">
          <StarterSelect state={state} />
          <button
            type="button"
            class="quiet"
            aria-pressed={isJson.value}
            onClick={() => {
              isJson.value = !isJson.value
            }}
          >
            JSON
          </button>
          <button type="button" class="quiet" onClick={form.clear}>
            Clear
          </button>
        </div>
      </header>
      <div class="body">{isJson.value ? <InputEditor form={form} /> : <Fields state={state} />}</div>
      <footer>
        <div class="row">
          <button type="submit" class="primary" disabled={isSending.value}>
            {isSending.value ? 'Sending…' : 'Send'} <kbd>ctrl ⏎</kbd>
          </button>
          {form.isAttempted.value && problems.length > 0 && (
            <button type="button" onClick={() => submit(true)}>
              Send anyway
            </button>
          )}
          <ShareButton state={state} />
        </div>
        <p class="summary" role="status">
          {summary(problems.length, form.isAttempted.value, form.shownProblems.value.size)}
        </p>
      </footer>
    </form>
  )
}

function summary(problems: number, isAttempted: boolean, shown: number): string {
  if (problems === 0) return 'The input is valid.'
  if (!isAttempted && shown === 0) return 'Fill in the required parameters.'
  return problems === 1 ? 'The input has a problem.' : `The input has ${problems} problems.`
}

/** The fields: those that are required or filled, and the others, which can be searched. */
function Fields({ state: { form } }: { state: ExplorerState }) {
  const search = useSignal('')
  const { filled, parameters } = form
  const isFirst = ({ name, required }: ParameterModel) => required || filled.value.has(name)
  const others = parameters.filter((parameter) => !isFirst(parameter))
  const text = search.value.trim().toLowerCase()
  const found = others.filter(({ name, description = '' }) =>
    `${name}\n${description}`.toLowerCase().includes(text),
  )
  const first = parameters.filter(isFirst)
  if (parameters.length === 0) return <p class="note">The action has no parameters.</p>
  return (
    <>
      <Members form={form} members={first} path={[]} />
      {others.length > 0 && (
        <details open={first.length === 0 && others.length <= 12}>
          <summary>
            {others.length} optional parameter{others.length === 1 ? '' : 's'}
          </summary>
          {others.length > 8 && (
            <input
              type="search"
              class="search"
              placeholder="Search parameters"
              aria-label="Search optional parameters"
              value={search.value}
              onInput={({ currentTarget }) => {
                search.value = currentTarget.value
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.preventDefault()
              }}
            />
          )}
          <Members form={form} members={found} path={[]} />
          {found.length === 0 && <p class="note">No parameter contains this text.</p>}
        </details>
      )}
    </>
  )
}

/** Fills the form with an input to begin with; at first with the names that were used last. */
function StarterSelect({ state: { model, action, form, session } }: { state: ExplorerState }) {
  const starters = useSignal<readonly Starter[]>([])
  useEffect(() => {
    void loadStarters(model.service, action.name).then((loaded) => {
      starters.value = loaded
    })
  }, [model, action, starters])
  const known = Object.entries(session.names.value).filter(([name]) =>
    action.input.some((parameter) => parameter.name === name && parameter.required),
  )
  if (starters.value.length === 0 && known.length === 0) return null
  async function fill(index: number) {
    const starter = starters.value[index]
    form.fill(starter ? await starter.input() : Object.fromEntries(known))
  }
  const titles = starters.value.map(({ title }) => title)
  if (known.length > 0) titles.push(`The last ${known.map(([name]) => name).join(', ')}`)
  return <ExampleSelect titles={titles} onSelect={(index) => void fill(index)} />
}

/** Copies a link that carries the form. */
function ShareButton({ state }: { state: ExplorerState }) {
  const hash = formHash(linkedForm(state))
  if (hash === undefined) return <span class="note">The input is too long for a link.</span>
  return <CopyButton text={`${location.href.split('#', 1)[0]}${hash}`} label="Copy link" />
}
