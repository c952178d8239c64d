import { isScfError } from '@tc3/client-scf'
import { scf } from './scf.js'

const form = document.querySelector('form')
const list = document.querySelector('ul')
const problem = document.querySelector('[role=alert]')
if (!form || !list || !problem) throw new Error('index.html lacks an element.')

async function showNamespaces(list: Element) {
  const names: string[] = []
  for await (const { Name } of scf.paginate.listNamespaces({ Orderby: 'Name', Order: 'ASC' }))
    names.push(Name)
  list.replaceChildren(
    ...names.map((name) => Object.assign(document.createElement('li'), { textContent: name })),
  )
}

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  problem.textContent = ''
  try {
    await scf.createNamespace({ Namespace: String(new FormData(form).get('name')) })
  } catch (error) {
    if (!isScfError(error)) throw error
    problem.textContent = error.message
  }
  await showNamespaces(list)
})

await showNamespaces(list)
