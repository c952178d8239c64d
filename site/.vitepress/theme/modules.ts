import { onContentUpdated, withBase } from 'vitepress'
import { onMounted } from 'vue'

/** A module of the site that takes the place of an element. */
interface PageModule {
  readonly file: string
  readonly mount: string
}

const modules: Readonly<Record<string, PageModule>> = {
  'tc3-explorer': { file: 'explorer.js', mount: 'mountExplorer' },
  'tc3-signature': { file: 'signature.js', mount: 'mountSignature' },
}

/** Loads the explorer or the signature debugger when its button is pressed, or a link carries a filled form. */
export function loadModules(): void {
  onMounted(() => {
    document.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return
      const place = target.closest<HTMLElement>('.tc3-explorer, .tc3-signature')
      if (place !== null && !isLoaded(place)) void load(place)
    })
  })
  onContentUpdated(() => {
    const place = document.querySelector<HTMLElement>('.tc3-explorer')
    if (place !== null && !isLoaded(place) && location.hash.startsWith('#form=')) void load(place)
  })
}

function isLoaded({ dataset }: HTMLElement): boolean {
  return dataset.loaded !== undefined
}

async function load(place: HTMLElement): Promise<void> {
  const module = modules[place.className]
  if (module === undefined) return
  place.dataset.loaded = ''
  try {
    const exports = await import(/* @vite-ignore */ withBase(`/explorer/${module.file}`))
    await exports[module.mount](place)
  } catch (error) {
    delete place.dataset.loaded
    const message = document.createElement('p')
    message.setAttribute('role', 'alert')
    message.textContent = `This part of the page could not be loaded: ${error}`
    place.append(message)
  }
}
