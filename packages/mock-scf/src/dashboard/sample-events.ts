import type { CallPanel } from '@tc3/mock'
import { createSamples, type SampleEvent, sampleTypes } from '../trigger/event/samples.js'

const testEvent: SampleEvent = {
  title: 'Test event',
  event: { key1: 'test value 1', key2: 'test value 2' },
}

/** The samples for a function, first those that its triggers send. */
export function samplesFor(triggerTypes: ReadonlySet<string>): CallPanel['samples'] {
  const samples = createSamples()
  const sent = sampleTypes.filter((type) => triggerTypes.has(type))
  const others = sampleTypes.filter((type) => !triggerTypes.has(type))
  return [...sent.map((type) => samples[type]), testEvent, ...others.map((type) => samples[type])].map(
    ({ title, event }) => ({ name: title, text: JSON.stringify(event, null, 2) }),
  )
}
