/** What a form knows after its last submission. */
export type FormState<Value = unknown> =
  | { ok: true; value: Value }
  | {
      ok: false
      /** About the form as a whole; null where only fields are wrong, and before the first submission. */
      message: string | null
      /** The first thing wrong with each field, by its name. */
      fieldErrors: Record<string, string>
      /** What was typed, so that the form can show it again: React empties a form after its action. */
      typed: Record<string, string>
    }

/** A form nobody submitted yet: the initial state for `useActionState`. */
export const untouched: FormState<never> = { ok: false, message: null, fieldErrors: {}, typed: {} }
