import { useEffect, useRef } from 'preact/hooks'
import { createExplorerState, type ExplorerState, type View, views } from './explorer-state.js'
import { findAction, loadModel } from './model/model.js'
import { mount } from './parts/mount.js'
import { Tabs } from './parts/tabs.js'
import { AccountView } from './views/account-view.js'
import { AnswerView } from './views/answer-view.js'
import { CodeView } from './views/code-view.js'
import { InputForm } from './views/input-form.js'
import { TargetBar } from './views/target-bar.js'

/**
 * Shows the explorer of an action in an element: a form, the request as code, the answer, and the account of an emulator in
 * the page.
 *
 * @param element Its attributes `data-product` and `data-action` name the action.
 */
export function mountExplorer(element: HTMLElement): Promise<void> {
  return mount(element, async () => {
    const { product = '', action: name = '' } = element.dataset
    const model = await loadModel(product)
    const action = findAction(model, name)
    if (!action) throw new Error(`The product ${product} has no action ${name}.`)
    return <Explorer state={createExplorerState(model, action, location.hash)} />
  })
}

function Explorer({ state }: { state: ExplorerState }) {
  const { session, view, action, isSending } = state
  const side = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The account of the last visit is shown without being asked for.
    if (session.hasEmulator) session.load().catch(() => undefined)
  }, [session])
  useEffect(() => {
    // On a narrow page, the answer is below the form.
    const place = side.current?.getBoundingClientRect()
    if (isSending.value && place && place.top > innerHeight / 2)
      side.current?.firstElementChild?.scrollIntoView()
  }, [isSending.value])
  const select = (title: string) => {
    view.value = views.find((one) => one === title) ?? view.value
  }
  const contents: Readonly<Record<View, () => preact.JSX.Element>> = {
    Code: () => <CodeView state={state} />,
    Answer: () => <AnswerView state={state} />,
    Account: () => <AccountView session={session} />,
  }
  return (
    <section class="box" aria-label={`Explorer of ${action.name}`}>
      <TargetBar state={state} />
      <div class="columns">
        <InputForm state={state} />
        <div class="side" ref={side}>
          <Tabs label="Results" titles={views} selected={view.value} onSelect={select}>
            {contents[view.value]()}
          </Tabs>
        </div>
      </div>
    </section>
  )
}
