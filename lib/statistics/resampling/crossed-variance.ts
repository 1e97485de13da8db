export interface CrossedVariance {
  readonly mean: number
  readonly rowPart: number
  readonly columnPart: number
  readonly interactionPart: number
  /** √ of the three parts: the standard deviation of the pigeonhole bootstrap, without drawing. */
  readonly standardError: number
}

/**
 * What the pigeonhole bootstrap of the mean of a complete table would give: with x_ij = x̄ + a_i + b_j + e_ij its
 * variance is Σa²/R² + Σb²/C² + Σe²/(RC)², exactly.
 *
 * @param table R rows (items) of C values (raters), none missing
 * @returns null for an empty table
 */
export function crossedVariance(table: readonly ArrayLike<number>[]): CrossedVariance | null {
  const rows = table.length
  const columns = table[0]?.length ?? 0
  if (rows === 0 || columns === 0) return null
  const rowMeans = new Float64Array(rows)
  const columnMeans = new Float64Array(columns)
  table.forEach((row, i) => {
    for (let j = 0; j < columns; j++) {
      const value = row[j] as number
      rowMeans[i] = (rowMeans[i] as number) + value / columns
      columnMeans[j] = (columnMeans[j] as number) + value / rows
    }
  })
  const mean = rowMeans.reduce((sum, value) => sum + value, 0) / rows
  const squares = (means: Float64Array) => means.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  let left = 0
  table.forEach((row, i) => {
    for (let j = 0; j < columns; j++)
      left += ((row[j] as number) - (rowMeans[i] as number) - (columnMeans[j] as number) + mean) ** 2
  })
  const rowPart = squares(rowMeans) / rows ** 2
  const columnPart = squares(columnMeans) / columns ** 2
  const interactionPart = left / (rows * columns) ** 2
  return {
    mean,
    rowPart,
    columnPart,
    interactionPart,
    standardError: Math.sqrt(rowPart + columnPart + interactionPart),
  }
}
