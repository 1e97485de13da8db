import type { APIRequestContext } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

const answers = '/studies/demonstration-answers-to-everyday-questions'
const pairs = '/studies/demonstration-pairs-of-answers'
const open = '/studies/demonstration-rate-as-a-patient-would'
const api = (path: string) => path.replace('/studies/', '/api/v1/studies/')

/** Sources of the demonstration, which nobody may learn of while a study is open. */
const sources = /larkspur|mossgate/i

const frozen = async (request: APIRequestContext, path: string) =>
  (await request.get(`${api(path)}/results?format=json`)).status()

test.beforeAll(async ({ request }) => {
  test.setTimeout(180_000)
  for (const path of [answers, pairs])
    await expect.poll(() => frozen(request, path), { timeout: 120_000 }).toBe(200)
})

for (const path of [
  '/studies',
  answers,
  pairs,
  open,
  `${answers}/axes/missing-content`,
  `${pairs}/axes/reasoning`,
  `${answers}/questions`,
  `${answers}/methods-sheet`,
  '/methods/rating-studies',
  '/methods/rater-agreement',
  '/methods/preferences-and-ties',
  '/methods/blinding',
  '/systems/demonstration-larkspur-med-8b',
  '/benchmarks/demonstration-answers',
]) {
  test(`${path} is accessible, in light and dark`, async ({ watched: page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect((await page.goto(path))?.status()).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
  })
}

test('the list leads from the head of the site to a study, which says what it found and on what', async ({
  watched: page,
}) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Studies' }).click()
  await page
    .getByRole('list', { name: 'Closed studies' })
    .getByRole('link', { name: 'Demonstration: answers to everyday questions' })
    .click()
  await expect(page.getByText('A demonstration', { exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What the data say' })).toContainText(
    /of twelve axes|all twelve axes/,
  )
  const table = page.getByRole('table', { name: 'Share in favour by axis' })
  await expect(table.getByRole('row')).toHaveCount(13)
  await expect(table).toContainText(/\d\d\.\d \[\d/)
  await expect(page.getByRole('heading', { name: 'Agreement of the raters' })).toBeVisible()
  await expect(page.getByText(/not validated\s+instruments/).first()).toBeVisible()
})

test('groups are never pooled without saying so, and can be seen one by one', async ({ watched: page }) => {
  await page.goto(answers)
  await expect(page.getByText('Several groups of raters are pooled here')).toBeVisible()
  await page.getByRole('link', { name: 'Only lay' }).click()
  await expect(page).toHaveURL(/group=lay/)
  await expect(page.getByText('Several groups of raters are pooled here')).toBeHidden()
  await page.getByRole('link', { name: 'Without what was excluded' }).click()
  await expect(page).toHaveURL(/ratings=kept/)
})

test('another pair of sources has an address of its own', async ({ watched: page }) => {
  await page.goto(pairs)
  await page.getByRole('link', { name: /Larkspur 8B \(invented\) against Mossgate/ }).click()
  await expect(page).toHaveURL(/pair=2-3/)
  await expect(
    page.getByRole('columnheader', { name: /Mossgate clinicians \(invented\) picked/ }),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Reasoning' }).first().click()
  await expect(page.getByRole('region', { name: 'Pairs of raters: Reasoning' })).toBeVisible()
})

test('an address of results that are not there leads to those that are', async ({ page }) => {
  await page.goto(`${answers}?version=99`)
  await expect(page).toHaveURL(new RegExp(`${answers}$`))
  expect((await page.goto(`${answers}/axes/unknown`))?.status()).toBe(404)
  expect((await page.goto('/studies/unknown'))?.status()).toBe(404)
})

test('everything can be downloaded, and nothing of it names a person', async ({ request }) => {
  const files = [
    ['ratings?format=csv', 'text/csv', /^rating,rater,/],
    ['ratings?format=json', 'application/json', /"ratings"/],
    ['ratings?format=label-studio', 'application/json', /"config"/],
    ['ratings?format=argilla', 'application/json', /"settings"/],
    ['results?format=csv', 'text/csv', /^axis,label,/],
    ['results?format=json', 'application/json', /"analysis"/],
    ['results?format=latex', 'application/x-tex', /\\toprule/],
    ['methods-sheet', 'text/markdown', /^# Methods/],
    ['figures/shares?format=svg', 'image/svg+xml', /^<svg /],
    ['figures/options', 'image/svg+xml', /^<svg /],
    ['figures/differences', 'image/svg+xml', /^<svg /],
  ] as const
  for (const [path, type, content] of files) {
    const response = await request.get(`${api(answers)}/${path}`)
    expect(response.status(), path).toBe(200)
    expect(response.headers()['content-type'], path).toContain(type)
    const text = await response.text()
    expect(text, path).toMatch(content)
    expect(text, path).not.toMatch(/Demonstration rater|[\w.]+@[\w.]+\.\w/)
  }
  const png = await request.get(`${api(answers)}/figures/shares?format=png`)
  expect([...(await png.body()).subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
  expect((await request.get(`${api(answers)}/figures/unknown`)).status()).toBe(404)
  expect((await request.get(`${api(answers)}/ratings?format=xls`)).status()).toBe(422)
})

test('an open study tells nothing that its raters must not know', async ({ page, request }) => {
  for (const path of [open, '/studies', '/api/v1/studies']) {
    const response = await request.get(path)
    expect(response.status()).toBe(200)
    if (path === open) expect(await response.text()).not.toMatch(sources)
  }
  expect((await request.get(`${api(open)}/ratings`)).status()).toBe(409)
  for (const path of ['results', 'methods-sheet', 'figures/shares'])
    expect((await request.get(`${api(open)}/${path}`)).status(), path).toBe(404)
  for (const path of ['questions', 'methods-sheet', 'axes/helpfulness'])
    expect((await page.goto(`${open}/${path}`))?.status(), path).toBe(404)
  await page.goto(open)
  await page.getByRole('link', { name: 'Rate in this study' }).click()
  await expect(page).toHaveURL(/\/login\?next=/)
})

test('ratings stand beside the automatic scores of a system, and the board says that it waits for raters', async ({
  watched: page,
}) => {
  await page.goto('/systems/demonstration-larkspur-med-8b')
  await expect(page.getByRole('heading', { name: 'Ratings by people' })).toBeVisible()
  await page.getByRole('link', { name: 'Demonstration: answers to everyday questions' }).click()
  await expect(page).toHaveURL(new RegExp(answers))
  await page.goto('/benchmarks/demonstration-answers')
  await expect(page.getByRole('heading', { name: 'Submissions here wait for a study' })).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  for (const path of [
    '/studies',
    answers,
    pairs,
    open,
    `${answers}/axes/missing-content`,
    `${answers}/questions`,
  ]) {
    test(`${path} is no wider than the screen`, async ({ watched: page }) => {
      await page.goto(path)
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(beyond).toBeLessThanOrEqual(0)
      await expectAccessible(page)
    })
  }
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('results can be read and their views chosen', async ({ page }) => {
    await page.goto(answers)
    await expect(page.getByRole('table', { name: 'Share in favour by axis' })).toBeVisible()
    await page.getByRole('link', { name: 'Only clinician' }).click()
    await expect(page).toHaveURL(/group=clinician/)
  })
})
