import { describe, expect, test } from 'vitest'
import type { CurrentUser } from './current-user'
import { can, type SubmissionAccess } from './permissions'

const organisation = { id: 'lab', slug: 'lab', name: 'Lab' }
const person = (id: string, rest: Partial<CurrentUser> = {}): CurrentUser => ({
  id,
  name: null,
  email: null,
  roles: ['researcher'],
  organisations: [],
  ...rest,
})

/** Everybody who may come along, from the submitter's point of view. */
const people = {
  visitor: null,
  submitter: person('submitter'),
  colleague: person('colleague', { organisations: [{ ...organisation, role: 'member' }] }),
  owner: person('owner', { organisations: [{ ...organisation, role: 'owner' }] }),
  stranger: person('stranger'),
  'member elsewhere': person('elsewhere', {
    organisations: [{ ...organisation, id: 'other', role: 'owner' }],
  }),
  rater: person('rater', { roles: ['rater'] }),
  organiser: person('organiser', { roles: ['organiser'] }),
  curator: person('curator', { roles: ['curator'] }),
}
type Who = keyof typeof people
const allowed = (ask: (user: CurrentUser | null) => boolean) =>
  (Object.keys(people) as Who[]).filter((who) => ask(people[who]))

const now = new Date('2026-06-01T00:00:00Z')
const hidden: SubmissionAccess = {
  submittedBy: 'submitter',
  organisationId: 'lab',
  publishedAt: null,
  anonymousUntil: null,
}
const published = { ...hidden, publishedAt: now }
const anonymous = { ...published, anonymousUntil: new Date('2026-06-01T00:00:01Z') }
const theirs = ['submitter', 'colleague', 'owner']
const everybody = Object.keys(people)

describe('a submission', () => {
  test.each([
    ['see-submission', hidden, [...theirs, 'curator']],
    ['see-submission', published, everybody],
    ['see-submission', { ...hidden, organisationId: null }, ['submitter', 'curator']],
    ['publish-submission', hidden, theirs],
    ['withdraw-submission', published, [...theirs, 'curator']],
  ] as const)('%s', (act, subject, who) => {
    expect(allowed((user) => can(user, act, subject))).toEqual(who)
  })

  test('names its submitter to everybody only once it is published and no longer anonymous', () => {
    const seen = (subject: SubmissionAccess) =>
      allowed((user) => can(user, 'see-submitter', { ...subject, now }))
    expect(seen(hidden)).toEqual([...theirs, 'curator'])
    expect(seen(anonymous)).toEqual([...theirs, 'curator'])
    expect(seen({ ...anonymous, anonymousUntil: now })).toEqual(everybody)
    expect(seen(published)).toEqual(everybody)
  })

  test("of a deleted account is nobody's: null is not equal to null", () => {
    const orphan = { ...hidden, submittedBy: null, organisationId: null }
    expect(allowed((user) => can(user, 'see-submission', orphan))).toEqual(['curator'])
    expect(allowed((user) => can(user, 'publish-submission', orphan))).toEqual([])
  })

  test('is made by researchers, for themselves or an organisation of theirs', () => {
    const make = (organisationId: string | null) =>
      allowed((user) => can(user, 'create-submission', { organisationId }))
    expect(make(null)).toEqual(['submitter', 'colleague', 'owner', 'stranger', 'member elsewhere'])
    expect(make('lab')).toEqual(['colleague', 'owner'])
  })
})

test.each([
  ['manage-organisation', ['owner', 'curator']],
  ['see-members', ['colleague', 'owner', 'curator']],
] as const)('an organisation: %s', (act, who) => {
  expect(allowed((user) => can(user, act, { organisationId: 'lab' }))).toEqual(who)
})

test('a system is edited by its maker, the organisation it was made for, and curators', () => {
  const made = { createdBy: 'submitter', organisationId: 'lab' }
  expect(allowed((user) => can(user, 'edit-system', made))).toEqual([...theirs, 'curator'])
  const orphan = { createdBy: null, organisationId: null }
  expect(allowed((user) => can(user, 'edit-system', orphan))).toEqual(['curator'])
})

describe('a study', () => {
  test('is designed by organisers, for themselves or an organisation of theirs', () => {
    expect(allowed((user) => can(user, 'design-study', { organisationId: null }))).toEqual(['organiser'])
    expect(allowed((user) => can(user, 'design-study', { organisationId: 'lab' }))).toEqual([])
  })

  test('is managed by its maker, the organisation it is for, and curators', () => {
    const made = { createdBy: 'submitter', organisationId: 'lab' }
    expect(allowed((user) => can(user, 'manage-study', made))).toEqual([...theirs, 'curator'])
    expect(allowed((user) => can(user, 'manage-study', { createdBy: null, organisationId: null }))).toEqual([
      'curator',
    ])
  })
})

test.each(['publish-gold', 'verify-raters', 'list-people', 'grant-roles'] as const)(
  '%s is for curators',
  (act) => {
    expect(allowed((user) => can(user, act))).toEqual(['curator'])
  },
)

test.each(['create-organisation', 'create-token'] as const)('%s is for everybody signed in', (act) => {
  expect(allowed((user) => can(user, act))).toEqual(everybody.filter((who) => who !== 'visitor'))
})
