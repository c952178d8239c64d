import { loadModel } from './model/model.js'
import { mount } from './parts/mount.js'
import { SignatureView } from './views/signature-view.js'

/**
 * Shows the signature debugger of a product in an element. Its attribute `data-product` names the product.
 */
export function mountSignature(element: HTMLElement): Promise<void> {
  return mount(element, async () => <SignatureView model={await loadModel(element.dataset.product ?? '')} />)
}
