/**
 * Edit distance (insert, delete, replace, swap two neighbours) from one word to many in alphabetical order: rows of the
 * table for letters that two words begin with are worked out once.
 */
export class Walk {
  private rows: number[][]
  private previous = ''

  constructor(private word: string, private allowed: number, private asPrefix: boolean) {
    this.rows = [Array.from({ length: word.length + 1 }, (_, column) => column)]
  }

  reset() {
    this.previous = ''
  }

  /** `deadAt`: after so many letters of the term nothing can be near any more. */
  visit(term: string): { distance: number, deadAt: number | null } {
    const { word, rows, allowed } = this
    let depth = 0
    const shared = Math.min(this.previous.length, term.length)
    while (depth < shared && this.previous[depth] === term[depth])
      depth++
    this.previous = term
    let best = Infinity
    for (let row = 1; row <= term.length; row++) {
      if (row > depth)
        this.fill(term, row)
      const current = rows[row] as number[]
      if (this.asPrefix)
        best = Math.min(best, current[word.length] as number)
      if (Math.min(...current) > allowed) {
        this.previous = term.slice(0, row)
        return { distance: best, deadAt: best <= allowed ? null : row }
      }
    }
    return { distance: this.asPrefix ? best : (rows[term.length] as number[])[word.length] as number, deadAt: null }
  }

  private fill(term: string, row: number) {
    const { word, rows } = this
    const above = rows[row - 1] as number[]
    const current = rows[row] ??= []
    current[0] = row
    for (let column = 1; column <= word.length; column++) {
      const same = word[column - 1] === term[row - 1]
      let cost = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && word[column - 1] === term[row - 2] && word[column - 2] === term[row - 1])
        cost = Math.min(cost, rows[row - 2]![column - 2]! + 1)
      current[column] = cost
    }
  }
}
