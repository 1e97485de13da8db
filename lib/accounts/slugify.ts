/**
 * A name as it may stand in an address: accents folded, everything else that is not a letter or digit a hyphen.
 * Empty for a name without any Latin letter or digit.
 */
export const slugify = (name: string, longest = 60): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
