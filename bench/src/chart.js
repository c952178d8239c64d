const width = 640
const height = 360
const left = 64
const right = 24
const top = 48
const bottom = 48

/**
 * Draws a line chart with axes that start at zero, and a straight line through zero and the last point for comparison.
 *
 * @param {object} chart
 * @param {string} chart.title
 * @param {string} chart.x The label of the horizontal axis.
 * @param {string} chart.y The label of the vertical axis, with its unit.
 * @param {readonly (readonly [number, number])[]} chart.points
 * @returns {string} An SVG document for light and dark backgrounds.
 */
export function chart({ title, x, y, points }) {
  const [lastX = 1] = points.at(-1) ?? []
  const yTicks = ticks(Math.max(...points.map((point) => point[1])))
  const xTicks = ticks(lastX)
  const toX = (value) => left + (value / (xTicks.at(-1) ?? 1)) * (width - left - right)
  const toY = (value) => height - bottom - (value / (yTicks.at(-1) ?? 1)) * (height - top - bottom)
  const toPoint = ([a, b]) => `${round(toX(a))},${round(toY(b))}`
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">`,
    `<style>
text { font: 12px system-ui, sans-serif; fill: #57606a; }
.title { font-size: 15px; font-weight: 600; fill: #1f2328; }
.grid { stroke: #8c959f; stroke-opacity: 0.3; }
.straight { stroke: #8c959f; stroke-dasharray: 4 4; }
.line { fill: none; stroke: #0969da; stroke-width: 2; }
.point { fill: #0969da; }
@media (prefers-color-scheme: dark) {
  text { fill: #9198a1; }
  .title { fill: #f0f6fc; }
  .line { stroke: #4493f8; }
  .point { fill: #4493f8; }
}
</style>`,
    `<text class="title" x="${left}" y="24">${title}</text>`,
    ...yTicks.flatMap((value) => [
      `<line class="grid" x1="${left}" y1="${round(toY(value))}" x2="${width - right}" y2="${round(toY(value))}"/>`,
      `<text x="${left - 8}" y="${round(toY(value) + 4)}" text-anchor="end">${value}</text>`,
    ]),
    ...xTicks.map(
      (value) =>
        `<text x="${round(toX(value))}" y="${height - bottom + 18}" text-anchor="middle">${value}</text>`,
    ),
    `<text x="${left}" y="${top - 8}">${y}</text>`,
    `<text x="${width - right}" y="${height - 10}" text-anchor="end">${x}</text>`,
    `<polyline class="straight" points="${toPoint([0, 0])} ${toPoint(points.at(-1) ?? [0, 0])}"/>`,
    `<polyline class="line" points="${points.map(toPoint).join(' ')}"/>`,
    ...points.map(
      (point) => `<circle class="point" cx="${round(toX(point[0]))}" cy="${round(toY(point[1]))}" r="4"/>`,
    ),
    '</svg>',
  ].join('\n')}\n`
}

/** Returns round values from zero up to at least `max`. */
function ticks(max) {
  const rough = max / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough
  return Array.from({ length: Math.ceil(max / step) + 1 }, (_, index) => round(index * step))
}

function round(value) {
  return Number(value.toFixed(2))
}
