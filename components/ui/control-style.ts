/** The look of everything one types into or chooses from; `aria-invalid` turns the edge. */
export const controlStyle =
  'w-full rounded-md border border-edge bg-raised px-3 text-base text-ink placeholder:text-faint ' +
  'aria-invalid:border-worse aria-invalid:ring-1 aria-invalid:ring-worse ' +
  'disabled:cursor-not-allowed disabled:bg-hair disabled:text-faint'
