/** The status of a resource, with a colour for those that end by themselves or tell of a failure. */
export function Status({ text }: { text: string }) {
  const kind = /fail|error/i.test(text)
    ? 'bad'
    : /ing$/.test(text)
      ? 'busy'
      : /^disabled$/i.test(text)
        ? 'off'
        : 'good'
  return text === '' ? null : <span class={`status ${kind}`}>{text}</span>
}
