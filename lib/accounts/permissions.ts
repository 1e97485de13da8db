import type { CurrentUser } from './current-user'

/** What a submission says about who may see and change it. */
export interface SubmissionAccess {
  submittedBy: string | null
  organisationId: string | null
  publishedAt: Date | null
  anonymousUntil: Date | null
}

/** A thing that a person made, perhaps for an organisation. */
export interface Ownership {
  createdBy: string | null
  organisationId: string | null
}

/** Every act that not everybody may do, with what it is done to. */
interface Subjects {
  'create-submission': { organisationId: string | null }
  'see-submission': SubmissionAccess
  /** System and submitter of an anonymous submission, at the moment `now`. */
  'see-submitter': SubmissionAccess & { now: Date }
  'publish-submission': SubmissionAccess
  'withdraw-submission': SubmissionAccess
  'create-system': { organisationId: string | null }
  'edit-system': Ownership
  'publish-gold': null
  'design-study': { organisationId: string | null }
  /** Design, launch, watch, close: everything an organiser does with a study that exists. */
  'manage-study': Ownership
  'verify-raters': null
  'create-organisation': null
  'manage-organisation': { organisationId: string }
  'see-members': { organisationId: string }
  'create-token': null
  'list-people': null
  'grant-roles': null
}
export type Act = keyof Subjects

type User = CurrentUser | null

const is = (user: User, role: CurrentUser['roles'][number]) => user?.roles.includes(role) ?? false
const isMember = (user: User, organisationId: string | null) =>
  organisationId !== null && (user?.organisations.some(({ id }) => id === organisationId) ?? false)
const owns = (user: User, organisationId: string) =>
  user?.organisations.some(({ id, role }) => id === organisationId && role === 'owner') ?? false
const actsFor = (user: User, organisationId: string | null) =>
  organisationId === null || isMember(user, organisationId)
/** The submitter and the organisation it was submitted for: those whose work it is. */
const isTheirs = (user: User, { submittedBy, organisationId }: SubmissionAccess) =>
  user !== null && (user.id === submittedBy || isMember(user, organisationId))

const rules: { [A in Act]: (user: User, subject: Subjects[A]) => boolean } = {
  'create-submission': (user, { organisationId }) => is(user, 'researcher') && actsFor(user, organisationId),
  // a withdrawn submission stays readable: it says why it was withdrawn
  'see-submission': (user, submission) =>
    submission.publishedAt !== null || isTheirs(user, submission) || is(user, 'curator'),
  'see-submitter': (user, submission) =>
    (submission.publishedAt !== null &&
      (submission.anonymousUntil === null || submission.anonymousUntil <= submission.now)) ||
    isTheirs(user, submission) ||
    is(user, 'curator'),
  // a curator keeps order but does not decide for others that their work becomes public
  'publish-submission': isTheirs,
  'withdraw-submission': (user, submission) => isTheirs(user, submission) || is(user, 'curator'),
  'create-system': (user, { organisationId }) => is(user, 'researcher') && actsFor(user, organisationId),
  'edit-system': (user, { createdBy, organisationId }) =>
    (user !== null && user.id === createdBy) || isMember(user, organisationId) || is(user, 'curator'),
  'publish-gold': (user) => is(user, 'curator'),
  'design-study': (user, { organisationId }) => is(user, 'organiser') && actsFor(user, organisationId),
  'manage-study': (user, { createdBy, organisationId }) =>
    (user !== null && user.id === createdBy) || isMember(user, organisationId) || is(user, 'curator'),
  'verify-raters': (user) => is(user, 'curator'),
  'create-organisation': (user) => user !== null,
  'manage-organisation': (user, { organisationId }) => owns(user, organisationId) || is(user, 'curator'),
  'see-members': (user, { organisationId }) => isMember(user, organisationId) || is(user, 'curator'),
  'create-token': (user) => user !== null,
  'list-people': (user) => is(user, 'curator'),
  'grant-roles': (user) => is(user, 'curator'),
}

/**
 * The one place that says who may do what.
 *
 * @param user null: nobody is signed in
 * @param subject what the act is done to; left out for acts on the platform itself
 */
export function can<A extends Act>(
  user: CurrentUser | null,
  act: A,
  ...subject: Subjects[A] extends null ? [] : [Subjects[A]]
): boolean {
  // the rest tuple is empty exactly where the act's subject is null
  return rules[act](user, (subject[0] ?? null) as Subjects[A])
}
