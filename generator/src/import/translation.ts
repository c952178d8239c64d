import * as v from 'valibot'
import { Report } from '../diagnostics/report.js'
import { readRegularFile } from '../project/files.js'
import { record } from '../spec/definitions/record.js'
import { SourceDocument } from '../spec/source-document.js'
import { isFacts } from './facts.js'
import type { ApiMetadata } from './metadata.js'
import { words } from './words.js'

/** English words by the line of Chinese text that they stand for. */
export type Translation = ReadonlyMap<string, string>

const file = record(v.string(), v.string())

/**
 * Reads a YAML file with English words by lines of Chinese text.
 *
 * @throws {Error} If it is missing, is not YAML, or is not a map of texts.
 */
export function readTranslation(path: string): Translation {
  const report = new Report()
  const { content } = new SourceDocument(path, readRegularFile(path).toString(), report)
  const [problem] = report.diagnostics
  if (problem !== undefined) {
    const { position, message } = problem
    throw new Error(`${position.file}:${position.line}:${position.column} ${message}`)
  }
  const result = v.safeParse(file, content)
  if (!result.success || !isFacts(content)) {
    throw new Error(
      `${path} is not a map of lines of Chinese text to English words, such as "集群ID": Cluster ID.`,
    )
  }
  return new Map(Object.entries(result.output).map(([text, english]) => [words(text) ?? '', english]))
}

/** Whether a text is Chinese, so that the spec cannot have it. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** Replaces Chinese texts by English words. Those without English words are removed. */
export function translateApi(api: ApiMetadata, translation: Translation): ApiMetadata {
  const translate = (text: string) => translateText(text, translation) ?? ''
  const map = <In, Out>(entries: Readonly<Record<string, In>>, change: (value: In) => Out) =>
    Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, change(value)]))
  return {
    ...api,
    actions: map(api.actions, (action) => ({
      ...action,
      name: translate(action.name),
      document: translate(action.document),
    })),
    objects: map(api.objects, (object) => ({
      ...object,
      document: translate(object.document),
      members: object.members.map((member) => ({ ...member, document: translate(member.document) })),
    })),
  }
}

/** Translates a text line by line: many descriptions end with the same lines. Returns undefined if a line is unknown. */
function translateText(text: string, translation: Translation): string | undefined {
  const lines = (words(text) ?? '')
    .split('\n')
    .map((line) => (isChinese(line) ? translation.get(line) : line))
  return lines.every((line) => line !== undefined) ? lines.join('\n') : undefined
}
