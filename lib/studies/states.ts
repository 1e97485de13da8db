/** A study is designed, runs, and is closed; closing freezes its first results. */
export const studyStatuses = ['draft', 'open', 'closed'] as const
export type StudyStatus = (typeof studyStatuses)[number]

/** Where a source of answers takes them from. */
export const armKinds = ['submission', 'uploaded', 'clinician'] as const
export type ArmKind = (typeof armKinds)[number]

/** What a question is for: `regular` ones count; the others have expected answers and watch over the raters. */
export const questionUses = ['regular', 'calibration', 'gold'] as const
export type QuestionUse = (typeof questionUses)[number]

/** What an item is for: `regular` and `anchor` (rated by all) count; the others watch over the raters. */
export const itemKinds = ['regular', 'anchor', 'calibration', 'gold', 'repeat'] as const
export type ItemKind = (typeof itemKinds)[number]

export const slotStates = ['free', 'leased', 'done'] as const
export type SlotState = (typeof slotStates)[number]

export const raterStatuses = ['invited', 'applied', 'accepted', 'refused', 'withdrawn'] as const
export type RaterStatus = (typeof raterStatuses)[number]
