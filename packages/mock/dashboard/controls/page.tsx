import { ClockCard } from './clock.js'
import { FaultsCard } from './faults.js'
import { TransitionsCard } from './transitions.js'

/** The controls of the emulator. */
export function ControlsPage() {
  return (
    <div class="controls">
      <h1 class="hidden">Controls</h1>
      <ClockCard />
      <FaultsCard />
      <TransitionsCard />
    </div>
  )
}
