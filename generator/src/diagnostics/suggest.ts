import { distance } from 'fastest-levenshtein'

/** Finds the known name that is nearest to a misspelled one. Returns undefined if none is near enough. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.min(3, Math.floor(name.length / 4)))
  let best: { name: string; distance: number } | undefined
  for (const candidate of known) {
    const difference = distance(name.toLowerCase(), candidate.toLowerCase())
    if (difference <= limit && (best === undefined || difference < best.distance)) {
      best = { name: candidate, distance: difference }
    }
  }
  return best?.name
}
