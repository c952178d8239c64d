import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type InputSchema, type Problem, validate } from '@tc3/core/validate'
import { inputSchema } from '../model/input-schema.js'
import type { ActionModel, Model, ParameterModel } from '../model/model.js'
import {
  type Draft,
  type DraftObject,
  draftAt,
  draftOf,
  emptyDraft,
  inputOf,
  type Path,
  replaceAt,
} from './draft.js'

/** The state of the form of an action. */
export interface FormState {
  readonly schema: InputSchema
  readonly parameters: readonly ParameterModel[]
  /** The members of a data type; undefined if the type is a primitive one. */
  membersOf(type: string): readonly ParameterModel[] | undefined
  readonly draft: ReadonlySignal<DraftObject>
  readonly input: ReadonlySignal<Readonly<Record<string, unknown>>>
  readonly problems: ReadonlySignal<readonly Problem[]>
  /** The problems to show, by path: those of fields with a value, and all once the user tried to send the form. */
  readonly shownProblems: ReadonlySignal<ReadonlyMap<string, readonly Problem[]>>
  /** Whether the user tried to send the form. */
  readonly isAttempted: Signal<boolean>
  /** The paths of the fields that had a value when the form was filled; they are shown first. */
  readonly filled: ReadonlySignal<ReadonlySet<string>>
  /** Changes one field; undefined removes its value. */
  change(path: Path, value: Draft | undefined): void
  /** Fills the whole form. */
  fill(input: object): void
  clear(): void
}

/** Creates the state of an empty form. */
export function createFormState(model: Model, action: ActionModel): FormState {
  const schema = inputSchema(model, action)
  const draft = signal<DraftObject>(emptyDraft(schema))
  const filled = signal<ReadonlySet<string>>(new Set())
  const isAttempted = signal(false)
  const input = computed(() => inputOf(draft.value, schema))
  const problems = computed(() => validate(schema, input.value))
  const shownProblems = computed(() => {
    const shown = new Map<string, readonly Problem[]>()
    for (const problem of problems.value) {
      const path = pathOf(problem.path)
      if (isAttempted.value || draftAt(draft.value, path) !== undefined) {
        shown.set(problem.path, [...(shown.get(problem.path) ?? []), problem])
      }
    }
    return shown
  })
  const members = new Map(model.types.map((type) => [type.name, type.members]))
  return {
    schema,
    parameters: action.input,
    membersOf: (type) => members.get(type),
    draft,
    input,
    problems,
    shownProblems,
    isAttempted,
    filled,
    change(path, value) {
      draft.value = replaceAt(draft.value, path, value)
    },
    fill(values) {
      draft.value = draftOf(values, schema)
      filled.value = new Set(pathsIn(draft.value, []))
    },
    clear() {
      draft.value = emptyDraft(schema)
      filled.value = new Set()
      isAttempted.value = false
    },
  }
}

/** The paths of the values in a draft. */
function pathsIn(draft: Draft, path: Path): readonly string[] {
  const own = path.length === 0 ? [] : [pathText(path)]
  if (typeof draft === 'string' || 'json' in draft) return own
  const inner = 'elements' in draft ? [...draft.elements.entries()] : Object.entries(draft.members)
  return [...own, ...inner.flatMap(([key, value]) => pathsIn(value, [...path, key]))]
}

/** The path in the notation of problems: `Environment.Variables.0.Key`. */
export function pathText(path: Path): string {
  return path.join('.')
}

function pathOf(text: string): Path {
  return text === '' ? [] : text.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}
