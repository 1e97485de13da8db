/** `a4f2 91c0`: the first eight digits of a hash, for recognising, not for checking. */
export const formatHash = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`
