import { expect, it } from 'vitest'
import { htmlToMarkdown } from '../../dist/import/html.js'

it.each([
  ['paragraphs', '<p>The size.</p><p>Default value: 0</p>', 'The size.\n\nDefault value: 0'],
  ['line breaks', 'The size.<br>In GB.<br/>Up to 5.<BR />', 'The size.\nIn GB.\nUp to 5.'],
  [
    'a list',
    'Values:<ul><li>0: off</li><li>1: on</li></ul><p>Required.</p>',
    'Values:\n- 0: off\n- 1: on\n\nRequired.',
  ],
  [
    'items without a list',
    'Values:\n<li>0: off</li>\n<li>1: on</li>Default value: 0',
    'Values:\n- 0: off\n- 1: on\n\nDefault value: 0',
  ],
  ['code', 'Use <code>all</code>.', 'Use `all`.'],
  ['emphasis', '<b>Note:</b> <font color="red">not</font> <em>now</em>', 'Note: not now'],
  [
    'links',
    'See <a href="https://example.com/a?b=c#d" target="_blank"> Regions </a>.',
    'See [Regions](https://example.com/a?b=c#d).',
  ],
  ['other links', 'See <a href="javascript:alert(1)">this</a>.', 'See this.'],
  ['names in angle brackets', '<Task ID>-<Index>, a<b, <pre>', '<Task ID>-<Index>, a<b, <pre>'],
  ['code that is HTML', 'Use `<p>` or `<li>`.', 'Use `<p>` or `<li>`.'],
  ['a table', '<table><tr><td>a<br>b</td></tr></table>', '<table><tr><td>a<br>b</td></tr></table>'],
  ['plain text', 'One.\n\n\n\nTwo.  \n', 'One.\n\n\n\nTwo.  \n'],
])('converts %s of the metadata to Markdown', (_, html, markdown) => {
  expect(htmlToMarkdown(html).trim()).toBe(markdown.trim())
})
