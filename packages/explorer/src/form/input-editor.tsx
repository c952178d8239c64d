import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { FormState } from './form-state.js'
import { parseInput } from './parse-input.js'

/** The input as JSON, which the user can edit. Each change that is an object fills the form. */
export function InputEditor({ form }: { form: FormState }) {
  const id = useId()
  const text = useSignal(JSON.stringify(form.input.value, null, 2))
  const parsed = parseInput(text.value)
  const problems = [...form.shownProblems.value.values()].flat()
  return (
    <div class="field">
      <label for={id}>Input as JSON</label>
      <textarea
        id={id}
        class="editor"
        rows={14}
        spellcheck={false}
        aria-describedby={`${id}-problems`}
        aria-invalid={'problem' in parsed || problems.length > 0}
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value
          const changed = parseInput(text.value)
          if ('input' in changed) form.fill(changed.input)
        }}
      />
      <div id={`${id}-problems`}>
        {'problem' in parsed && <p class="problem">{parsed.problem}</p>}
        {problems.map(({ message, path, rule }) => (
          <p key={`${path} ${rule}`} class="problem">
            {message}
          </p>
        ))}
      </div>
    </div>
  )
}
