import type { Random } from './random.js'

// Inputs that malicious or faulty callers may send.

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'then',
] as const
const texts = [
  ...[
    '',
    ' ',
    '0',
    '1',
    '-1',
    'true',
    'null',
    'a',
    'é',
    '日本',
    '😀',
    '\0',
    '\r\n',
    '\t',
    '"',
    "'",
    '\\',
    '/',
    '.',
    '..',
  ],
  ...['9007199254740993', '-9007199254740993', '1e308', '1e400', '-0', 'NaN', 'Infinity', '0x10', '1.5', '٣'],
  ...[
    '%',
    '%zz',
    '%FF',
    '%C0%80',
    '%00',
    '%ED%A0%80',
    '+',
    '&',
    '=',
    'a=b',
    ';',
    ',',
    '\u2028',
    '\ufeff',
    '\u202e',
  ],
  ...[
    '\ud800',
    '\udc00',
    'a\ud83d',
    '\ufffd',
    '\uffff',
    '$LATEST',
    '$DEFAULT',
    '../../etc/passwd',
    '*',
    '(.*)+$',
  ],
  ...[
    '2020-01-01 00:00:00',
    '9999-99-99 99:99:99',
    '0000-00-00 00:00:00',
    '2020-02-30 00:00:00',
    '{}',
    '[]',
    '{"a":1}',
  ],
] as const
const numbers = [
  0,
  -0,
  1,
  -1,
  0.5,
  2 ** 31,
  2 ** 53,
  2 ** 53 + 2,
  -(2 ** 63),
  1e21,
  1e308,
  -1e308,
  5e-324,
] as const

/** Any text, sometimes a long one. */
export function anyText(random: Random): string {
  const kind = random.below(100)
  if (kind < 45) return random.pick(texts)
  if (kind < 55) return random.pick(names)
  if (kind < 97)
    return String.fromCharCode(...random.times(20, () => random.below(random.pick([128, 256, 65_536]))))
  const piece = random.pick(['x', 'é', '😀', '\ud800', 'a.', ' ', '[', '{"a":', '1', '-', '%41', 'A.0.'])
  return piece.repeat(random.below(random.pick([100, 5000])))
}

/** Any JSON value of at most the given number of levels. */
export function anyJson(random: Random, levels: number): unknown {
  const kind = random.below(levels > 0 ? 10 : 7)
  if (kind < 3) return anyText(random)
  if (kind < 5) return random.pick(numbers)
  if (kind < 7) return random.pick([true, false, null])
  const nested = () => anyJson(random, levels - 1)
  if (kind < 8) return random.times(4, nested)
  // An assignment would not create the member __proto__.
  return Object.fromEntries(random.times(4, () => [anyName(random), nested()]))
}

export function anyName(random: Random): string {
  return random.percent(50) ? random.pick(names) : anyText(random)
}

/** The name of a flattened parameter, such as `Filters.0.Values`. */
export function anyPath(random: Random, known: readonly string[]): string {
  if (random.percent(1)) return 'A.0.'.repeat(random.below(300))
  const segments = random.times(random.pick([3, 6, 40]), () =>
    random.percent(50)
      ? String(random.pick([0, 0, 1, 2, 10, 999_999_999]))
      : (random.pick(known) ?? anyName(random)),
  )
  return [random.percent(70) ? (random.pick(known) ?? '') : anyName(random), ...segments].join('.')
}

/** Text that may be valid JSON. */
export function anyJsonText(random: Random, value: unknown): string {
  const json = JSON.stringify(value) ?? ''
  const kind = random.below(100)
  if (kind < 70) return json
  if (kind < 80) return mutateText(random, json)
  const depth = random.below(random.pick([10, 100, 1000, 20_000]))
  const odd = [
    ...[
      `\ufeff${json}`,
      ` ${json}\n`,
      `${json}${json}`,
      `{"__proto__":${json}}`,
      `{"a":1,"a":${json}}`,
      `[${json}]`,
    ],
    ...['', 'null', '1e400', '"text"', '{"a":1e400}', '{"a":-0}', '{"a":123456789012345678901234567890}'],
    ...[`${'['.repeat(depth)}${']'.repeat(depth)}`, `${'{"Node":'.repeat(depth)}{}${'}'.repeat(depth)}`],
    ...[`{"Text":${'['.repeat(depth)}${']'.repeat(depth)}}`, '{"a":"\\ud800"}', '{"\\u0000":"\\u0000"}'],
  ]
  return random.pick(odd) ?? ''
}

/** Replaces, removes or inserts a part of a text. */
export function mutateText(random: Random, text: string): string {
  const from = random.below(text.length + 1)
  const to = random.pick([from, from + 1, from + random.below(10), text.length])
  return text.slice(0, from) + (random.percent(70) ? anyText(random) : '') + text.slice(to)
}

/** Replaces, removes or inserts bytes. */
export function mutateBytes(random: Random, bytes: Uint8Array): Uint8Array {
  const from = random.below(bytes.length + 1)
  const to = random.pick([from, from + 1, from + random.below(20), bytes.length])
  const between = random.times(random.pick([1, 3, 40]), () => random.below(256))
  return Uint8Array.from([...bytes.subarray(0, from), ...between, ...bytes.subarray(to)])
}

/** A body of multipart/form-data, mostly well-formed, with the boundary `x`. */
export function anyMultipart(random: Random, known: readonly string[]): string {
  function part() {
    const name = random.percent(80) ? random.pick(known) : anyPath(random, known)
    const file = random.percent(20) ? `; filename="${anyText(random)}"` : ''
    const head = random.percent(95)
      ? `Content-Disposition: form-data; name="${name}"${file}`
      : anyText(random)
    const header = random.percent(10) ? `\r\n${anyText(random)}: ${anyText(random)}` : ''
    return `--x\r\n${head}${header}\r\n\r\n${anyText(random)}\r\n`
  }
  const body = `${random.times(4, part).join('')}--x--\r\n`
  return random.percent(80) ? body : mutateText(random, body)
}
