/** The parent of every unigram. */
export const ROOT = -1

/**
 * Counts of the n-grams of a few sequences of symbols (word or character numbers), all orders in one table: an n-gram
 * is a node, reached from the node of its first n − 1 symbols by the last one. Keys are compared in full, so nothing
 * collides. Made to be reused: `clear` costs nothing, as nodes of earlier uses are told by their number.
 */
export class NgramTable {
  /** Node numbers of the current use are `first` … `next − 1`. */
  first = 0
  next = 0
  /** Count `lane` of a node is at `node * lanes + lane`; zero from `next` on. */
  counts: Int32Array
  /** How many symbols the node's n-gram has. */
  orders: Uint8Array
  readonly lanes: number
  #slots: Int32Array
  #parents: Int32Array
  #symbols: Int32Array
  #capacity: number

  constructor(lanes: number, capacity = 1 << 12) {
    this.lanes = lanes
    this.#capacity = capacity
    this.#slots = new Int32Array(capacity * 2).fill(-1)
    this.#parents = new Int32Array(capacity)
    this.#symbols = new Int32Array(capacity)
    this.counts = new Int32Array(capacity * lanes)
    this.orders = new Uint8Array(capacity)
  }

  clear(): void {
    this.first = this.next
    if (this.first <= this.#capacity / 2) return
    this.counts.fill(0, 0, this.next * this.lanes)
    this.first = 0
    this.next = 0
    this.#slots.fill(-1)
  }

  /** Count one occurrence of every n-gram of orders 1 … `maxOrder` in the given lane. */
  count(symbols: ArrayLike<number>, maxOrder: number, lane: number): void {
    for (let start = 0; start < symbols.length; start++) {
      const end = Math.min(symbols.length, start + maxOrder)
      let node = ROOT
      for (let i = start; i < end; i++) {
        node = this.child(node, symbols[i]!)
        this.counts[node * this.lanes + lane]!++
      }
    }
  }

  /** The node of `parent`'s n-gram followed by `symbol`, made with counts of zero where there is none. */
  child(parent: number, symbol: number): number {
    const mask = this.#slots.length - 1
    for (let slot = hash(parent, symbol) & mask; ; slot = (slot + 1) & mask) {
      const node = this.#slots[slot]!
      if (node < this.first) {
        if (this.next < this.#capacity) return this.#add(slot, parent, symbol)
        this.#grow()
        return this.child(parent, symbol)
      }
      if (this.#symbols[node] === symbol && this.#parents[node] === parent) return node
    }
  }

  /** The node of `parent`'s n-gram followed by `symbol`; −1 where there is none. */
  find(parent: number, symbol: number): number {
    const mask = this.#slots.length - 1
    for (let slot = hash(parent, symbol) & mask; ; slot = (slot + 1) & mask) {
      const node = this.#slots[slot]!
      if (node < this.first) return -1
      if (this.#symbols[node] === symbol && this.#parents[node] === parent) return node
    }
  }

  #add(slot: number, parent: number, symbol: number): number {
    const node = this.next++
    this.#slots[slot] = node
    this.#parents[node] = parent
    this.#symbols[node] = symbol
    this.orders[node] = parent === ROOT ? 1 : this.orders[parent]! + 1
    return node
  }

  #grow(): void {
    this.#capacity *= 2
    this.#parents = enlarged(this.#parents, new Int32Array(this.#capacity))
    this.#symbols = enlarged(this.#symbols, new Int32Array(this.#capacity))
    this.counts = enlarged(this.counts, new Int32Array(this.#capacity * this.lanes))
    this.orders = enlarged(this.orders, new Uint8Array(this.#capacity))
    this.#slots = new Int32Array(this.#capacity * 2).fill(-1)
    const mask = this.#slots.length - 1
    for (let node = this.first; node < this.next; node++) {
      let slot = hash(this.#parents[node]!, this.#symbols[node]!) & mask
      while (this.#slots[slot]! >= this.first) slot = (slot + 1) & mask
      this.#slots[slot] = node
    }
  }
}

function hash(parent: number, symbol: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

function enlarged<Items extends Int32Array | Uint8Array>(from: Items, to: Items): Items {
  to.set(from)
  return to
}
