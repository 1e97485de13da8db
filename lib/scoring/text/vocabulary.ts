const FORGET_ABOVE = 200_000

/** Numbers for words, so that comparing texts compares integers. Equal words get equal numbers until `renew`. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()

  /** One number per word, from 0 up in order of first sight. */
  encode(words: readonly string[]): number[] {
    const numbers = new Array<number>(words.length)
    for (let i = 0; i < words.length; i++) numbers[i] = this.number(words[i]!)
    return numbers
  }

  number(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const next = this.#numbers.size
    this.#numbers.set(word, next)
    return next
  }

  /**
   * To be called where a new comparison begins: bounds the memory by forgetting all once there is much.
   *
   * @returns whether it forgot, and numbers handed out before are void
   */
  renew(): boolean {
    if (this.#numbers.size <= FORGET_ABOVE) return false
    this.#numbers.clear()
    return true
  }
}
