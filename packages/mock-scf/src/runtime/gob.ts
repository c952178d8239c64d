// The part of the encoding gob of Go that net/rpc needs for functions: structs of basic types, structs and lists.
// https://pkg.go.dev/encoding/gob describes it.

/** A value, as Go's type for it has it. */
export type GobValue = boolean | number | string | Uint8Array | GobValue[] | GobRecord

/** The fields of a struct by name. Those with the zero value of their type may be absent. */
export interface GobRecord {
  readonly [field: string]: GobValue | undefined
}

/** A struct of Go: the types of its fields by name, in order. */
export interface GobStruct {
  readonly name: string
  readonly fields: Readonly<Record<string, BasicName | GobStruct>>
}

type BasicName = keyof typeof basicIds

/** What both sides know of a type. */
type Layout =
  | { readonly kind: BasicName }
  | { readonly kind: 'struct'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly elements: number }

type Field = readonly [name: string, id: number]

const basicIds = { bool: 1, int: 2, uint: 3, bytes: 5, string: 6 } as const

/** The types that describe types. Their identifiers are fixed. */
const ids = {
  wireType: 16,
  arrayType: 17,
  commonType: 18,
  sliceType: 19,
  structType: 20,
  fieldType: 21,
  fields: 22,
}
const { int, string } = basicIds
const commonField: Field = ['CommonType', ids.commonType]
const elementField: Field = ['Elem', int]

/** The types that need no definition. */
const knownTypes: readonly (readonly [id: number, layout: Layout])[] = [
  [basicIds.bool, { kind: 'bool' }],
  [basicIds.int, { kind: 'int' }],
  [basicIds.uint, { kind: 'uint' }],
  [basicIds.bytes, { kind: 'bytes' }],
  [basicIds.string, { kind: 'string' }],
  [
    ids.wireType,
    {
      kind: 'struct',
      fields: [
        ['ArrayT', ids.arrayType],
        ['SliceT', ids.sliceType],
        ['StructT', ids.structType],
      ],
    },
  ],
  [ids.arrayType, { kind: 'struct', fields: [commonField, elementField, ['Len', int]] }],
  [
    ids.commonType,
    {
      kind: 'struct',
      fields: [
        ['Name', string],
        ['Id', int],
      ],
    },
  ],
  [ids.sliceType, { kind: 'struct', fields: [commonField, elementField] }],
  [ids.structType, { kind: 'struct', fields: [commonField, ['Field', ids.fields]] }],
  [
    ids.fieldType,
    {
      kind: 'struct',
      fields: [
        ['Name', string],
        ['Id', int],
      ],
    },
  ],
  [ids.fields, { kind: 'list', elements: ids.fieldType }],
]

const firstDefinedId = 65

/** The types of one direction of a connection. */
class Types {
  readonly #layouts = new Map<number, Layout>(knownTypes)

  layoutOf(id: number): Layout {
    const layout = this.#layouts.get(id)
    if (!layout) throw new Error(`The type ${id} of gob is neither defined nor one that functions need.`)
    return layout
  }

  define(id: number, layout: Layout): void {
    this.#layouts.set(id, layout)
  }
}

/** Encodes the values that one connection sends. */
export interface GobEncoder {
  /** Returns the messages of a value: definitions of the types that are new to the connection, and the value. */
  encode(type: GobStruct, value: GobRecord): Buffer
}

export function createGobEncoder(): GobEncoder {
  const types = new Types()
  const defined = new Map<GobStruct, number>()
  let nextId = firstDefinedId

  /** Returns the identifier of a type. Adds the messages that define it, if it is new. */
  function define(type: BasicName | GobStruct, messages: Buffer[]): number {
    if (typeof type === 'string') return basicIds[type]
    const known = defined.get(type)
    if (known !== undefined) return known
    const id = nextId
    nextId += 1
    defined.set(type, id)
    const nested: Buffer[] = []
    const fields = Object.entries(type.fields).map(([name, field]): Field => [name, define(field, nested)])
    types.define(id, { kind: 'struct', fields })
    const definition = {
      StructT: { CommonType: { Name: type.name, Id: id }, Field: fields.map(([Name, Id]) => ({ Name, Id })) },
    }
    messages.push(message(-id, ids.wireType, definition), ...nested)
    return id
  }

  /** Returns a message: the identifier says what it is. */
  function message(label: number, id: number, value: GobRecord): Buffer {
    const writer = new Writer()
    writer.int(label)
    writeValue(writer, types, id, value)
    const content = writer.finish()
    const length = new Writer()
    length.uint(content.length)
    return Buffer.concat([length.finish(), content])
  }

  return {
    encode(type, value) {
      const messages: Buffer[] = []
      const id = define(type, messages)
      return Buffer.concat([...messages, message(id, id, value)])
    },
  }
}

/** The longest message that is read, in bytes. */
const maxMessageBytes = 64 * 1024 * 1024

/**
 * Creates a decoder of what one connection receives: a function that takes the bytes as they arrive.
 *
 * @param receive Is called with each value.
 */
export function createGobDecoder(receive: (value: GobRecord) => void): (data: Buffer) => void {
  const types = new Types()
  let chunks: Buffer[] = []
  let size = 0
  /** How many bytes are needed to go on. */
  let wanted = 1

  function readMessage(content: Buffer) {
    const reader = new Reader(content)
    const id = reader.int()
    if (id < 0) {
      types.define(-id, layoutOfDefinition(readStruct(reader, types, ids.wireType)))
    } else {
      receive(readStruct(reader, types, id))
    }
  }

  return (data) => {
    chunks.push(data)
    size += data.length
    while (size >= wanted) {
      const buffer = Buffer.concat(chunks)
      const prefix = uintLength(buffer[0] ?? 0)
      const end = buffer.length < prefix ? prefix : prefix + new Reader(buffer).uint()
      if (end > maxMessageBytes) throw new Error(`A message of gob has more than ${maxMessageBytes} bytes.`)
      const isComplete = end > prefix && buffer.length >= end
      if (isComplete) readMessage(buffer.subarray(prefix, end))
      chunks = [isComplete ? buffer.subarray(end) : buffer]
      size = chunks[0]?.length ?? 0
      wanted = isComplete ? 1 : end
    }
  }
}

function layoutOfDefinition({ ArrayT, SliceT, StructT }: GobRecord): Layout {
  const list = ArrayT ?? SliceT
  if (list !== undefined) return { kind: 'list', elements: Number(recordOf(list).Elem) }
  const fields = recordOf(StructT).Field ?? []
  if (!Array.isArray(fields)) throw new Error('A struct of gob has no list of fields.')
  return { kind: 'struct', fields: fields.map(recordOf).map(({ Name, Id }) => [String(Name), Number(Id)]) }
}

function recordOf(value: GobValue | undefined): GobRecord {
  if (typeof value !== 'object' || value instanceof Uint8Array || Array.isArray(value)) {
    throw new Error('Functions need structs and lists of gob only.')
  }
  return value
}

function writeValue(writer: Writer, types: Types, id: number, value: GobValue): void {
  const layout = types.layoutOf(id)
  switch (layout.kind) {
    case 'bool':
      writer.uint(value ? 1 : 0)
      break
    case 'int':
      writer.int(Number(value))
      break
    case 'uint':
      writer.uint(Number(value))
      break
    case 'bytes':
    case 'string':
      writer.bytes(value instanceof Uint8Array ? value : Buffer.from(String(value)))
      break
    case 'list': {
      const elements = Array.isArray(value) ? value : []
      writer.uint(elements.length)
      for (const element of elements) writeValue(writer, types, layout.elements, element)
      break
    }
    case 'struct':
      writeStruct(writer, types, layout.fields, recordOf(value))
      break
  }
}

/** Writes the fields that do not have the zero value, each after the difference of its number to that of the one before. */
function writeStruct(writer: Writer, types: Types, fields: readonly Field[], record: GobRecord): void {
  let previous = -1
  for (const [number, [name, id]] of fields.entries()) {
    const value = record[name]
    if (value === undefined || isZero(value)) continue
    writer.uint(number - previous)
    writeValue(writer, types, id, value)
    previous = number
  }
  writer.uint(0)
}

function isZero(value: GobValue): boolean {
  return !value || ((value instanceof Uint8Array || Array.isArray(value)) && value.length === 0)
}

function readValue(reader: Reader, types: Types, id: number): GobValue {
  const layout = types.layoutOf(id)
  switch (layout.kind) {
    case 'bool':
      return reader.uint() !== 0
    case 'int':
      return reader.int()
    case 'uint':
      return reader.uint()
    case 'bytes':
      return reader.bytes()
    case 'string':
      return reader.bytes().toString()
    case 'list': {
      const elements: GobValue[] = []
      for (let rest = reader.uint(); rest > 0; rest -= 1)
        elements.push(readValue(reader, types, layout.elements))
      return elements
    }
    case 'struct':
      return readStruct(reader, types, id)
  }
}

function readStruct(reader: Reader, types: Types, id: number): GobRecord {
  const layout = types.layoutOf(id)
  if (layout.kind !== 'struct') throw new Error(`The type ${id} of gob is no struct.`)
  const record: Record<string, GobValue> = {}
  let number = -1
  for (let delta = reader.uint(); delta > 0; delta = reader.uint()) {
    number += delta
    const field = layout.fields[number]
    if (!field) throw new Error(`A struct of gob has no field ${number}.`)
    const [name, type] = field
    record[name] = readValue(reader, types, type)
  }
  return record
}

/** Returns how many bytes an unsigned integer takes. The first byte tells. */
function uintLength(first: number): number {
  if (first >= 128 && first < 248) throw new Error('An integer of gob has more than 8 bytes.')
  return first < 128 ? 1 : 257 - first
}

class Writer {
  readonly #chunks: Uint8Array[] = []

  /** A small number is one byte. Others are big-endian, after the negative count of their bytes. */
  uint(value: number): void {
    if (value < 128) {
      this.#chunks.push(Uint8Array.of(value))
      return
    }
    const digits: number[] = []
    for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256)
    this.#chunks.push(Uint8Array.of(256 - digits.length, ...digits))
  }

  /** The lowest bit is the sign. */
  int(value: number): void {
    this.uint(value < 0 ? -(value + 1) * 2 + 1 : value * 2)
  }

  bytes(value: Uint8Array): void {
    this.uint(value.length)
    this.#chunks.push(value)
  }

  finish(): Buffer {
    return Buffer.concat(this.#chunks)
  }
}

class Reader {
  readonly #data: Buffer
  #position = 0

  constructor(data: Buffer) {
    this.#data = data
  }

  uint(): number {
    const first = this.#take(1)[0] ?? 0
    if (first < 128) return first
    let value = 0
    for (const byte of this.#take(uintLength(first) - 1)) value = value * 256 + byte
    return value
  }

  int(): number {
    const value = this.uint()
    const half = Math.floor(value / 2)
    return value % 2 === 0 ? half : -half - 1
  }

  bytes(): Buffer {
    return this.#take(this.uint())
  }

  #take(length: number): Buffer {
    const end = this.#position + length
    if (end > this.#data.length) throw new Error('A message of gob ends too early.')
    const taken = this.#data.subarray(this.#position, end)
    this.#position = end
    return taken
  }
}
