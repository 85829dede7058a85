/** A table for people: the first column to the left, the others to the right. Pure. */

export function tableOf(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [`\n${title}\n`, line(head), rule, ...rows.map(line)].join('\n')
}

/** Three significant digits at least: "0.0123", "1.23", "1,234". */
export const figure = (value: number): string =>
  new Intl.NumberFormat('en', {
    maximumSignificantDigits: Math.max(3, String(Math.trunc(value)).length),
  }).format(value)

export const times = (value: number): string => `${figure(value)} ×`

export const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`
