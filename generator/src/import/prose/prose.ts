/** A description is at most this long, in characters. Longer ones are not read, since a cut could hide a condition. */
const lengthLimit = 10_000

/** A description as plain text, without HTML and most Markdown. Code spans keep their backticks. */
export interface Prose {
  readonly lines: readonly Line[]
}

export interface Line {
  /** Whether the line is an item of a bulleted list. */
  readonly isItem: boolean
  /** The text, without the bullet. */
  readonly text: string
  readonly sentences: readonly Sentence[]
}

export interface Sentence {
  readonly text: string
  /** Whether a heading such as "When X is on:", the item of a list or a table may limit what the sentence says. */
  readonly isLimited: boolean
  /** Whether it states a condition. */
  readonly isConditional: boolean
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#34': '"',
  '#124': '|',
  amp: '&',
}

const punctuation: readonly (readonly [RegExp, string])[] = [
  [/[\u200b\ufeff]|u200b/g, ''],
  [/[“”„]/g, '"'],
  [/[‘’]/g, "'"],
  [/：/g, ': '],
  [/，/g, ', '],
  [/；/g, '; '],
  [/。/g, '. '],
  [/（/g, ' ('],
  [/）/g, ') '],
  [/[–—−～]/g, '-'],
  // Their periods do not end a sentence.
  [/\be\.g\./gi, 'for example'],
  [/\bi\.e\./gi, 'that is'],
]

const bullet = /^(?:[-*•·]\s+|\d{1,2}[.)]\s+(?=\D)|[-•·](?=[`A-Za-z]))/

/** Reads a description. Returns undefined if it is too long. */
export function readProse(description: string): Prose | undefined {
  if (description.length > lengthLimit) return undefined
  let isBelowHeading = false
  const lines = plainText(description)
    .split('\n')
    .flatMap((raw): Line[] => {
      const isItem = bullet.test(raw)
      const isCell = raw.startsWith('|')
      const text = raw.replace(bullet, '').trim()
      if (!/[\p{L}\p{N}`]/u.test(text)) return []
      const sentences = sentencesOf(text).map(
        (sentence, index): Sentence => ({
          text: sentence,
          isLimited: isBelowHeading || isCell || (isItem && index > 0),
          isConditional: isConditional(sentence),
        }),
      )
      if (/:$/.test(text) && isConditional(text.replace(/\bwhere:$/i, ''))) isBelowHeading = true
      return [{ isItem, text, sentences }]
    })
  return { lines }
}

/** Whether a sentence states a condition, other than that the parameter is left out. */
export function isConditional(sentence: string): boolean {
  const others = sentence.replace(leftOut, ' ')
  return (
    /\b(?:if|when|unless|otherwise|depend(?:s|ing)|var(?:y|ies)|respectively|example|such as|except)\b/i.test(
      others,
    ) || /^(?:for|in)\b/i.test(others.trimStart())
  )
}

/** "if it is not specified", "when this parameter is left empty": the condition under which a default is used. */
const leftOut =
  /\b(?:if|when)\s+(?:(?:it|the (?:field|parameter|value)|this (?:field|parameter|value|item)|no value)(?:'s)?\s+)?(?:(?:is|was|has been)\s+)?(?:not\b(?! (?:null|empty|0))|left\b|empty\b|blank\b|unspecified\b|unset\b|omitted\b)(?: (?:be|been|configured|entered|filled|in|passed|provided|set|specified|given|left|empty|blank|unspecified|or|is|not)\b){0,8}/gi

/** Replaces HTML by line breaks and bullets, and removes emphasis and the targets of links. */
function plainText(description: string): string {
  const text = description
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/<li\b[^<>]{0,200}>/gi, '\n- ')
    .replaceAll(/<\/?(?:br|p|div|ul|ol|li|h\d|table|tbody|thead|tr|dx-\w{1,20})\b[^<>]{0,200}>/gi, '\n')
    .replaceAll(/<t[dh]\b[^<>]{0,200}>/gi, '\n| ')
    .replaceAll(/<\/?(?:t[dh]|b|strong|i|em|u|a|span|font|sup|sub)\b[^<>]{0,500}>/gi, '')
    .replaceAll(/<\/?code>/gi, '`')
    .replaceAll(/&(lt|gt|quot|apos|nbsp|#39|#34|#124|amp);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\[([^[\]\n]{1,200})\]\((?:https?:|\/|#)[^()\s]{0,500}\)/g, '$1')
    .replaceAll('**', '')
    .replaceAll(/\\([[\]_*`|-])/g, '$1')
  return punctuation
    .reduce((text, [from, to]) => text.replaceAll(from, to), text)
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/^ | $/gm, '')
}

/** Splits a line into sentences. A semicolon ends one, too. */
function sentencesOf(line: string): string[] {
  return line
    .split(/(?<=[.!?;]\)?)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
