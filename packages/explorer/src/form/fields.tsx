import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { typeOf } from '../model/input-schema.js'
import type { ParameterModel } from '../model/model.js'
import { Prose } from '../parts/prose.js'
import { CodeField } from './code-field.js'
import { type Draft, draftAt, newDraft, type Path } from './draft.js'
import { type FormState, pathText } from './form-state.js'

interface FieldProps {
  readonly form: FormState
  readonly parameter: ParameterModel
  readonly path: Path
}

/** The field of a parameter or a member. */
function Field(props: FieldProps) {
  const { form, parameter, path } = props
  const { type, list } = typeOf(parameter.type)
  const draft = draftAt(form.draft.value, path)
  if (typeof draft === 'object' && 'json' in draft) return <JsonField {...props} value={draft.json} />
  if (list) return <ListField {...props} type={type} />
  return form.membersOf(type) ? (
    <ObjectField {...props} type={type} />
  ) : (
    <ScalarField {...props} type={type} />
  )
}

interface MembersProps {
  readonly form: FormState
  readonly members: readonly ParameterModel[]
  readonly path: Path
}

/** The fields of parameters or members. */
export function Members({ form, members, path }: MembersProps) {
  return (
    <>
      {members.map((member) => (
        <Field key={member.name} form={form} parameter={member} path={[...path, member.name]} />
      ))}
    </>
  )
}

/** The most members of a data type that are all shown at once. */
const maxMembers = 6

/** The fields of the members of a data type: first those that are required or were filled in, and some others. */
function NestedMembers({ form, members, path }: MembersProps) {
  const isFilled = ({ name }: ParameterModel) => form.filled.value.has(pathText([...path, name]))
  const important = members.filter((member) => member.required || isFilled(member))
  const current = members.filter((member) => !member.deprecated)
  const first =
    members.length <= maxMembers ? members : important.length > 0 ? important : current.slice(0, maxMembers)
  const others = members.filter((member) => !first.includes(member))
  return (
    <>
      <Members form={form} members={first} path={path} />
      {others.length > 0 && (
        <details>
          <summary>{others.length} more members</summary>
          <Members form={form} members={others} path={path} />
        </details>
      )}
    </>
  )
}

/** The name, type and description of a field. */
function Caption({ parameter }: { parameter: ParameterModel }) {
  const { name, type, unit, required } = parameter
  return (
    <>
      <span class="name">{name}</span>{' '}
      <span class="type">{unit === undefined ? type : `${type}, ${unit}`}</span>
      {required && <span class="required"> required</span>}
      {parameter.deprecated && <span class="required"> deprecated</span>}
    </>
  )
}

function Hint({ id, parameter: { description, default: value } }: { id: string; parameter: ParameterModel }) {
  if (description === undefined && value === undefined) return null
  return (
    <p class="hint" id={id}>
      {value !== undefined && (
        <>
          Default: <code>{String(value)}</code>.{' '}
        </>
      )}
      {description !== undefined && <Prose text={description} />}
    </p>
  )
}

/** The problems of a field. */
function Problems({ form, path, id }: { form: FormState; path: Path; id: string }) {
  const problems = form.shownProblems.value.get(pathText(path)) ?? []
  return (
    <div id={id}>
      {problems.map(({ rule, message }) => (
        <p key={rule} class="problem">
          {message}
        </p>
      ))}
    </div>
  )
}

function ScalarField({ form, parameter, path, type }: FieldProps & { type: string }) {
  const id = useId()
  const draft = draftAt(form.draft.value, path)
  const value = typeof draft === 'string' ? draft : ''
  const isInvalid = form.shownProblems.value.has(pathText(path))
  return (
    <div class="field">
      <label for={id}>
        <Caption parameter={parameter} />
      </label>
      <Control
        id={id}
        parameter={parameter}
        type={type}
        value={value}
        isElement={false}
        describedBy={`${id}-problems ${id}-hint`}
        isInvalid={isInvalid}
        // In a form, an empty field has no value.
        onChange={(text) => form.change(path, text === '' ? undefined : text)}
        dataPath={pathText(path)}
      />
      <Problems form={form} path={path} id={`${id}-problems`} />
      <Hint id={`${id}-hint`} parameter={parameter} />
    </div>
  )
}

interface ControlProps {
  readonly id: string
  readonly parameter: ParameterModel
  readonly type: string
  readonly value: string
  /** Whether it is an element of a list, which always has a value. */
  readonly isElement: boolean
  readonly describedBy: string
  readonly isInvalid: boolean
  readonly label?: string
  readonly dataPath: string
  readonly onChange: (text: string) => void
}

/** The control of a value of a primitive type. */
function Control({ id, parameter, type, value, isElement, onChange, ...others }: ControlProps) {
  const attributes = {
    id,
    'aria-describedby': others.describedBy,
    'aria-invalid': others.isInvalid,
    'aria-label': others.label,
    'data-path': others.dataPath,
    'aria-required': parameter.required || undefined,
  }
  if (parameter.base64) {
    return <CodeField attributes={attributes} name={parameter.name} value={value} onChange={onChange} />
  }
  const values = type === 'Boolean' ? [true, false] : parameter.enum
  if (values && !parameter.open && !parameter.extensible) {
    const texts = values.map(String)
    return (
      <select {...attributes} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{isElement ? 'Select a value' : 'Not set'}</option>
        {/* A link may contain another value. */}
        {value !== '' && !texts.includes(value) && <option>{value}</option>}
        {texts.map((text) => (
          <option key={text}>{text}</option>
        ))}
      </select>
    )
  }
  const isNumber = type === 'Integer' || type === 'Float'
  const onInput = ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value)
  if (isNumber || values || parameter.pattern !== undefined) {
    return (
      <>
        <input
          {...attributes}
          type="text"
          inputMode={isNumber ? 'decimal' : undefined}
          autocomplete="off"
          spellcheck={false}
          list={values ? `${id}-values` : undefined}
          value={value}
          onInput={onInput}
        />
        {values && (
          <datalist id={`${id}-values`}>
            {values.map((one) => (
              <option key={String(one)} value={String(one)} />
            ))}
          </datalist>
        )}
      </>
    )
  }
  return (
    <textarea
      {...attributes}
      rows={1}
      autocomplete="off"
      spellcheck={false}
      value={value}
      onInput={onInput}
    />
  )
}

/** The fields of a nested parameter or a list, with what belongs to all of them. */
function Group({ form, parameter, path, children }: FieldProps & { children: ComponentChildren }) {
  const id = useId()
  return (
    <fieldset
      class="group"
      aria-describedby={`${id}-problems ${id}-hint`}
      data-path={pathText(path)}
      tabIndex={-1}
    >
      <legend>
        <Caption parameter={parameter} />
      </legend>
      <Hint id={`${id}-hint`} parameter={parameter} />
      <Problems form={form} path={path} id={`${id}-problems`} />
      {children}
    </fieldset>
  )
}

function ObjectField({ form, parameter, path, type }: FieldProps & { type: string }) {
  const isPresent = draftAt(form.draft.value, path) !== undefined
  return (
    <Group form={form} parameter={parameter} path={path}>
      {isPresent && <NestedMembers form={form} members={form.membersOf(type) ?? []} path={path} />}
      <AddOrRemove form={form} parameter={parameter} path={path} isPresent={isPresent} />
    </Group>
  )
}

function AddOrRemove({ form, parameter, path, isPresent }: FieldProps & { isPresent: boolean }) {
  const { name, required } = parameter
  if (isPresent && required) return null
  const field = { ...typeOf(parameter.type) }
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => form.change(path, isPresent ? undefined : newDraft(field, form.schema.types))}
    >
      {isPresent ? `Remove ${name}` : `Add ${name}`}
    </button>
  )
}

function ListField({ form, parameter, path, type }: FieldProps & { type: string }) {
  const id = useId()
  const draft = draftAt(form.draft.value, path)
  const elements: readonly Draft[] = typeof draft === 'object' && 'elements' in draft ? draft.elements : []
  const members = form.membersOf(type)
  const element = { ...parameter, type, description: '', required: false }
  function add() {
    const added = newDraft({ type }, form.schema.types)
    form.change(path, { elements: [...elements, added] })
  }
  function remove(index: number) {
    const left = elements.filter((_, other) => other !== index)
    form.change(path, left.length === 0 && !parameter.required ? undefined : { elements: left })
  }
  return (
    <Group form={form} parameter={parameter} path={path}>
      {elements.map((one, index) => {
        const inner = [...path, index]
        const title = `${parameter.name} ${index}`
        const removal = (
          <button type="button" class="quiet" onClick={() => remove(index)} aria-label={`Remove ${title}`}>
            Remove
          </button>
        )
        if (typeof one === 'object' && 'json' in one) {
          return <JsonField key={index} form={form} parameter={element} path={inner} value={one.json} />
        }
        return members ? (
          <fieldset class="element" key={index} data-path={pathText(inner)} tabIndex={-1}>
            <legend>
              <span class="name">{title}</span>
            </legend>
            <NestedMembers form={form} members={members} path={inner} />
            {removal}
          </fieldset>
        ) : (
          <div class="element" key={index}>
            <div class="row">
              <Control
                id={`${id}-${index}`}
                parameter={element}
                type={type}
                value={typeof one === 'string' ? one : ''}
                isElement
                label={title}
                describedBy={`${id}-${index}-problems`}
                isInvalid={form.shownProblems.value.has(pathText(inner))}
                onChange={(text) => form.change(inner, text)}
                dataPath={pathText(inner)}
              />
              {removal}
            </div>
            <Problems form={form} path={inner} id={`${id}-${index}-problems`} />
          </div>
        )
      })}
      <button type="button" class="quiet" onClick={add}>
        Add {elements.length === 0 ? parameter.name : 'another one'}
      </button>
    </Group>
  )
}

/** A value of another type than the field, which a link or the editor of the input contained. */
function JsonField({ form, parameter, path, value }: FieldProps & { value: unknown }) {
  const id = useId()
  return (
    <div class="field" data-path={pathText(path)} tabIndex={-1}>
      <p>
        <Caption parameter={parameter} />
      </p>
      <div class="row">
        <code class="json">{JSON.stringify(value)}</code>
        <button
          type="button"
          class="quiet"
          onClick={() => form.change(path, undefined)}
          aria-label={`Remove ${parameter.name}`}
        >
          Remove
        </button>
      </div>
      <Problems form={form} path={path} id={`${id}-problems`} />
    </div>
  )
}
