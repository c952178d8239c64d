/** A fenced block of a Markdown page. */
export interface Snippet {
  /** The language of the block, such as `js`; empty if it has none. */
  readonly language: string
  readonly code: string
  /** The line of the opening fence, from 1. */
  readonly line: number
  /** The path in the first line of the code, such as `// hello/index.js`. */
  readonly file: string | undefined
  /** The content of the next block if it is a `text` block: what the code prints. */
  readonly output: string | undefined
}

/** A fenced block, also within a list: its indentation, fence, language and content. */
const block = /^( *)(```+|~~~+)([^\n]*)\n(.*?)^\1\2 *$/gms

/** The fenced blocks of a page, in order. Blocks within a list lose its indentation. */
export function snippetsOf(page: string): Snippet[] {
  const blocks = [...page.matchAll(block)].map(
    ({ index, 1: indentation = '', 3: info = '', 4: text = '' }) => ({
      language: info.trim(),
      code: text.replaceAll(new RegExp(`^${indentation}`, 'gm'), ''),
      line: page.slice(0, index).split('\n').length,
    }),
  )
  return blocks.map((snippet, index) => {
    const next = blocks[index + 1]
    return {
      ...snippet,
      file: /^\/\/ ([\w./-]+\.[cm]?[jt]s)\n/.exec(snippet.code)?.[1],
      output: next?.language === 'text' ? next.code : undefined,
    }
  })
}

/** Whether a block is a test file, of any test framework. */
export function isTest({ file }: Snippet): boolean {
  return file?.includes('.test.') ?? false
}

/** Whether a block is a test file for Jest, whose functions need no import. */
export function isJestTest(snippet: Snippet): boolean {
  return isTest(snippet) && !/from 'vitest'/.test(snippet.code)
}
