import { useSignal } from '@preact/signals'
import type { CallPanel } from '../../src/control/dashboard/dashboard.js'
import { callPath, send } from '../api.js'
import { attempt } from '../notices.js'
import { Code } from '../parts/code.js'
import { CopyButton } from '../parts/copy-button.js'
import { Empty } from '../parts/empty.js'
import { curlCommand } from '../requests/curl.js'
import { linkTo } from '../router.js'
import { readSavedTexts, type SavedText, writeSavedTexts } from './saved-texts.js'

/** The `Response` of a call. */
interface Output {
  readonly RequestId: string
  readonly Error?: { readonly Code: string; readonly Message: string }
}

/** A form that calls an action, with texts that the user saves. */
export function CallForm({ id, panel }: { id: string; panel: CallPanel }) {
  const saved = useSignal(readSavedTexts(id))
  const [firstSample] = [...saved.value, ...panel.samples]
  const selected = useSignal(firstSample?.name ?? '')
  const text = useSignal(firstSample?.text ?? '')
  const chosen = useSignal<Readonly<Record<string, string>>>({})
  const output = useSignal<Output | undefined>(undefined)
  const isRunning = useSignal(false)
  const { action, region, account, editor } = panel
  const problem = jsonProblem(text.value)
  const input = {
    ...panel.input,
    ...Object.fromEntries(panel.choices.map(({ parameter, values }) => [parameter, values[0]])),
    ...chosen.value,
    [editor.parameter]: text.value,
  }

  function select(name: string) {
    const found = [...saved.value, ...panel.samples].find((one) => one.name === name)
    selected.value = name
    if (found) text.value = found.text
  }

  async function call() {
    if (isRunning.value) return
    isRunning.value = true
    output.value = undefined
    await attempt(async () => {
      const response = await send<{ readonly Response: Output }>(
        'POST',
        callPath(action, region, account),
        input,
      )
      output.value = response.Response
    })
    isRunning.value = false
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void call()
    }
  }

  return (
    <div class="call">
      <form
        aria-label={panel.title}
        onSubmit={(event) => {
          event.preventDefault()
          void call()
        }}
      >
        <div class="row">
          <label>
            {editor.label}
            <select value={selected.value} onChange={({ currentTarget }) => select(currentTarget.value)}>
              {saved.value.length > 0 && (
                <optgroup label="Saved">
                  {saved.value.map(({ name }) => (
                    <option key={name} value={name}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              )}
              <optgroup label="Samples">
                {panel.samples.map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </optgroup>
            </select>
          </label>
          {panel.choices.map(({ parameter, label, values }) => (
            <label key={parameter}>
              {label}
              <select
                value={chosen.value[parameter] ?? values[0]}
                onChange={({ currentTarget }) => {
                  chosen.value = { ...chosen.value, [parameter]: currentTarget.value }
                }}
              >
                {values.map((value) => (
                  <option key={value} value={value}>
                    {value}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        <textarea
          class="editor"
          aria-label={`${editor.label}, JSON`}
          aria-describedby="editor-problem"
          aria-invalid={problem !== undefined}
          spellcheck={false}
          value={text.value}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value
          }}
          onKeyDown={onKeyDown}
        />
        <p id="editor-problem" class="problem">
          {problem}
        </p>
        <div class="row">
          <button type="submit" class="primary" disabled={isRunning.value}>
            {isRunning.value ? 'Running…' : action} <kbd>ctrl ⏎</kbd>
          </button>
          <CopyButton
            label="Copy as curl"
            text={curlCommand(
              new URL(callPath(action, region, account), document.baseURI).href,
              JSON.stringify(input),
            )}
          />
          <SaveForm
            label={editor.label}
            saved={saved.value}
            selected={selected.value}
            text={text.value}
            onChange={(texts, name) => {
              writeSavedTexts(id, texts)
              saved.value = texts
              selected.value = name ?? panel.samples[0]?.name ?? ''
            }}
          />
        </div>
      </form>
      <section class="outcome" aria-label="Result" aria-live="polite" aria-busy={isRunning.value}>
        {output.value === undefined ? (
          <Empty title={isRunning.value ? 'Running…' : `The result of ${action} appears here.`} />
        ) : (
          <Result panel={panel} output={output.value} />
        )}
      </section>
    </div>
  )
}

interface SaveFormProps {
  readonly label: string
  readonly saved: readonly SavedText[]
  readonly selected: string
  readonly text: string
  /** Stores the texts, and selects the one with the name. */
  readonly onChange: (texts: readonly SavedText[], name?: string) => void
}

/** Saves the text of the editor under a name, or deletes the selected text. */
function SaveForm({ label, saved, selected, text, onChange }: SaveFormProps) {
  const name = useSignal('')
  const noun = label.toLowerCase()
  const others = (one: string) => saved.filter((other) => other.name !== one)
  function save() {
    const title = name.value.trim()
    if (title === '') return
    void attempt(
      async () => onChange([...others(title), { name: title, text }], title),
      `Saved the ${noun} ${title}.`,
    )
    name.value = ''
  }
  return (
    <span class="save">
      <input
        placeholder={`Name of the ${noun}`}
        aria-label={`Name of the ${noun}`}
        maxLength={60}
        value={name.value}
        onInput={({ currentTarget }) => {
          name.value = currentTarget.value
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          save()
        }}
      />
      <button type="button" onClick={save} disabled={name.value.trim() === ''}>
        Save
      </button>
      {saved.some((one) => one.name === selected) && (
        <button
          type="button"
          onClick={() => attempt(async () => onChange(others(selected)), `Deleted ${selected}.`)}
        >
          Delete
        </button>
      )}
    </span>
  )
}

function Result({ panel, output }: { panel: CallPanel; output: Output }) {
  const link = <a href={linkTo({ page: 'requests', requestId: output.RequestId })}>Show the request</a>
  if (output.Error) {
    return (
      <div class="failure" role="alert">
        <p class="code">{output.Error.Code}</p>
        <p>{output.Error.Message}</p>
        {link}
      </div>
    )
  }
  const results = panel.results.map((result) => ({ ...result, value: valueAt(output, result.path) }))
  const values = results.filter(
    ({ format, value }) => format === 'value' && value !== null && value !== undefined,
  )
  const hasFailed = Boolean(valueAt(output, panel.failure))
  return (
    <>
      <p class="row">
        <span class={hasFailed ? 'badge bad' : 'badge good'}>{hasFailed ? 'Failed' : 'Succeeded'}</span>
        {values.map(({ label, value }) => (
          <span key={label} class="fact">
            {label}: <code>{String(value)}</code>
          </span>
        ))}
        {link}
      </p>
      {results.map(
        ({ label, format, value }) =>
          format !== 'value' &&
          typeof value === 'string' &&
          value !== '' && (
            <Code key={label} title={label} content={{ text: value, cut: 0 }} json={format === 'json'} />
          ),
      )}
    </>
  )
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => Reflect.get(Object(inner), name), value)
}

/** Why a text is not JSON; undefined if it is, or empty. */
function jsonProblem(text: string): string | undefined {
  if (text.trim() === '') return undefined
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return `This is not JSON: ${error instanceof Error ? error.message : error}`
  }
}
