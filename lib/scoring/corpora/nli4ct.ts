import { z } from 'zod'

const indices = z.array(z.int().nonnegative())

/** A statement of NLI4CT as its files have it; fields that scoring does not need are left out. */
export const Nli4ctStatement = z.object({
  Type: z.enum(['Single', 'Comparison']),
  Label: z.enum(['Entailment', 'Contradiction']),
  Primary_evidence_index: indices.optional(),
  Secondary_evidence_index: indices.optional(),
  /** NLI4CT-P: how the statement was made, and from which. */
  Causal_type: z.tuple([z.enum(['Preserving', 'Altering']), z.string()]).optional(),
})
export type Nli4ctStatement = z.infer<typeof Nli4ctStatement>

/** Statements by id, in file order. @throws ZodError naming what is not as it should be */
export function readNli4ct(json: unknown): Map<string, Nli4ctStatement> {
  return new Map(Object.entries(z.record(z.string(), Nli4ctStatement).parse(json)))
}

/** Gold of the inference task under perturbation. */
export function perturbedGold({ Label: label, Causal_type: cause }: Nli4ctStatement) {
  if (!cause) return { kind: 'control' as const, label }
  const [kind, base] = cause
  return { kind: kind === 'Altering' ? ('altering' as const) : ('preserving' as const), label, base }
}

/** Gold of evidence selection; the second record counts for comparisons only. */
export function evidenceGold(statement: Nli4ctStatement) {
  return {
    primary: statement.Primary_evidence_index ?? [],
    secondary: statement.Type === 'Comparison' ? (statement.Secondary_evidence_index ?? []) : null,
  }
}
