/** Props of {@link ExampleSelect}. */
export interface ExampleSelectProps {
  readonly titles: readonly string[]
  /** @param index That of the title. */
  readonly onSelect: (index: number) => void
}

/** Selects an example to fill in. The same one can be selected again. */
export function ExampleSelect({ titles, onSelect }: ExampleSelectProps) {
  return (
    <select
      class="starter"
      aria-label="Fill in an example"
      value=""
      onChange={({ currentTarget }) => {
        onSelect(Number(currentTarget.value))
        currentTarget.value = ''
      }}
    >
      <option value="" disabled>
        Fill in…
      </option>
      {titles.map((title, index) => (
        <option key={title} value={index}>
          {title}
        </option>
      ))}
    </select>
  )
}
