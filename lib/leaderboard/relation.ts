/**
 * What a system is held against: `base`, the model it was adapted from; `counterpart`, a general model declared in its
 * place; `peer`, any other system that it names to be compared with, such as another run of a team. A peer says nothing
 * of whether adapting helped, and counts nowhere as if it did.
 */
export type Relation = 'base' | 'counterpart' | 'peer'
