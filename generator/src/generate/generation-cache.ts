import { isDeepStrictEqual } from 'node:util'
import { createRender, type Render } from '../emit/render.js'
import { SourceCache } from '../spec/source-cache.js'

/** What several generations in one process share, so that each does again only what a change requires. */
export class GenerationCache {
  readonly sources = new SourceCache()
  #render: Render | undefined

  /** The function that renders templates. It is reused until they change, because it has compiled them. */
  renderWith(templates: ReadonlyMap<string, string>): Render {
    const render = isDeepStrictEqual(this.#render?.templates, templates) ? this.#render : undefined
    this.#render = render ?? createRender(templates)
    return this.#render
  }
}
