import { commonErrors } from '@tc3/core/platform'
import {
  ApiError,
  type Context,
  createDownloads,
  createMock,
  createStore,
  createTransitions,
  type MockSettings,
  type Persistence,
  type Product,
  toTestClock,
} from '@tc3/mock'
import { assertState, pendingTransitionSchema } from '@tc3/mock/schemas'
import * as v from 'valibot'
import { type Call, v3 } from './caller.js'
import { credentials, now } from './demo.js'

/** A test product with state: putting a book on a shelf is a transition, and books can be downloaded. */
const shelf: Product = {
  service: 'shelf',
  version: '2020-01-01',
  endpoint: 'shelf.tencentcloudapi.com',
  regions: ['ap-north', 'ap-south'],
  actions: {
    PutBook: {
      handler: 'putBook',
      rateLimit: 2,
      region: 'required',
      input: { Title: { type: 'String', required: true }, Text: { type: 'String' } },
      output: {},
      errors: ['FailedOperation.PutBook'],
    },
    GetBook: {
      handler: 'getBook',
      rateLimit: 100,
      region: 'required',
      input: { Title: { type: 'String', required: true } },
      output: { Status: { type: 'String' }, Address: { type: 'String' } },
      errors: ['ResourceNotFound.Book'],
    },
  },
  types: {},
  errors: { ...commonErrors, 'ResourceNotFound.Book': 'The book does not exist.' },
  examples: async () => ({ getBook: { Status: 'Standing', Address: 'https://example.com/book' } }),
}

interface ShelfOptions extends MockSettings {
  readonly persistence?: Persistence
}

/** Creates the emulator of the test product. By default, the time of its clock does not change. */
export function createShelf({ persistence, ...settings }: ShelfOptions = {}) {
  const clock = toTestClock(settings.clock ?? { now: () => now * 1000 })
  const store = createStore(persistence)
  const books = store.table<v.InferOutput<typeof book>>('books')
  const transitions = createTransitions<'book.Putting'>(store, {
    'book.Putting': (scope, key, _, failure) => {
      const book = books.get(scope, key)
      if (book) books.put(scope, key, { ...book, status: failure ? failure.code : 'Standing' })
    },
  })
  const downloads = createDownloads({
    clock,
    random: () => 0.5,
    lifetime: 60,
    find(scope, key) {
      const book = books.get(scope, key)
      return book && { bytes: new TextEncoder().encode(book.text), name: `${key}.txt` }
    },
  })
  function findBook(id: string) {
    const end = id.lastIndexOf('/')
    const [scope, title] = [id.slice(0, end), id.slice(end + 1)]
    return [books.get(scope, title), scope, title] as const
  }
  const place = ({ account, region }: Context) => `${account}/${region}`
  const mock = createMock({
    rateLimits: false,
    credentials: [credentials],
    ...settings,
    clock,
    product: shelf,
    store,
    seed(state) {
      assertState(state, records)
      store.seed(state)
    },
    transitions: transitions.control,
    downloads,
    prepare: (context) => transitions.settle(place(context), context.now),
    handlers: {
      putBook({ Title, Text = '' }: { Title: string; Text?: string }, context: Context) {
        store.change(() => {
          books.put(place(context), Title, { text: Text, status: 'Putting' })
          transitions.begin('book.Putting', place(context), place(context), Title, context.now)
        })
        return {}
      },
      async getBook({ Title }: { Title: string }, context: Context) {
        const book = books.get(place(context), Title)
        if (!book) throw new ApiError('ResourceNotFound.Book')
        return {
          Status: book.status,
          Address: await downloads.createUrl(context.origin, place(context), Title),
        }
      },
    },
    dashboard: {
      subject: { title: 'Book', parameter: 'Title' },
      sections: () => [
        {
          title: 'Books',
          columns: ['Title', 'Place', 'Status'],
          rows: [...books.scopes()].flatMap((scope) =>
            [...books.all(scope)].map(([title, { status }]) => ({
              cells: [title, scope, status],
              resource: `${scope}/${title}`,
            })),
          ),
          empty: 'The shelf is empty.',
        },
      ],
      resource: (id) => {
        const [book, scope, title] = findBook(id)
        if (!book) return undefined
        return {
          title,
          place: scope,
          status: book.status,
          panels: [{ kind: 'files', title: 'Text', files: [{ path: 'a/b.txt', size: 1 }], empty: 'None.' }],
        }
      },
      file: (id, path) => {
        const [book] = findBook(id)
        return book && path === 'a/b.txt' ? { text: book.text } : undefined
      },
      documentation: (errorCode) => `https://example.com/errors#${errorCode}`,
    },
  })
  return mock
}

const book = v.object({ text: v.string(), status: v.string() })

/** The schemas of the records in a snapshot. */
const records = { books: book, transitions: pendingTransitionSchema(['book.Putting']) }

const signing = { service: 'shelf', host: 'shelf.tencentcloudapi.com', region: 'ap-north' }

export function putBook(Title: string, Text?: string, call: Call = {}) {
  return v3({ ...signing, ...call, action: 'PutBook', input: { Title, Text } })
}

export function getBook(Title: string, call: Call = {}) {
  return v3({ ...signing, ...call, action: 'GetBook', input: { Title } })
}
