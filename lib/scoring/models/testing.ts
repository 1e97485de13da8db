import type { Encoder } from './encoder'

const BEGIN = 1
const END = 2

/** An encoder for tests whose vectors can be told at sight: each letter has a direction of its own, whatever is around it. */
export const letterEncoder: Encoder = {
  name: 'letters',
  sha256: 'ab'.repeat(32),
  boundaryIds: new Set([BEGIN, END]),
  tokenIds: (text) => [BEGIN, ...[...text].map((letter) => letter.charCodeAt(0)), END],
  async embed(ids) {
    const vectors = new Float32Array(ids.length * 128)
    ids.forEach((id, i) => {
      vectors[i * 128 + (id % 128)] = 1
    })
    return vectors
  },
}
