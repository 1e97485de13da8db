import { expect, expectAccessible, test } from './fixtures'

/** Every public page, with the demonstration on it. Pages of one thing are found by following links. */
const pages = [
  '/',
  '/benchmarks',
  '/systems',
  '/compare',
  '/head-to-head',
  '/head-to-head/benchmarks/demonstration-questions',
  '/head-to-head/reported',
  '/benchmarks/demonstration-questions/ranks',
  '/benchmarks/demonstration-questions/reported',
  '/methods',
  '/methods/paired-comparison',
  '/methods/equivalence',
  '/methods/resampling',
  '/methods/sensitivity',
  '/methods/reported-results',
  '/methods/metrics/accuracy',
  '/methods/tasks/multiple-choice',
  '/methods/extraction',
  '/login',
  '/outbox',
]

test.beforeAll(async ({ request }) => {
  // the worker scores the demonstration at the first start
  await expect
    .poll(
      async () =>
        (
          (await (
            await request.get('/api/v1/benchmarks/demonstration-questions/board?format=json')
          ).json()) as {
            rows?: unknown[]
          }
        ).rows?.length ?? 0,
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0)
})

for (const path of pages) {
  test(`${path} is accessible, in light and dark`, async ({ watched: page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect((await page.goto(path))?.status()).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
  })
}

test('every public page has a title and a description of its own', async ({ request }) => {
  const seen = new Map<string, string>()
  for (const path of pages.filter((page) => !['/', '/login', '/outbox'].includes(page))) {
    const html = await (await request.get(path)).text()
    for (const part of [/<title>([^<]*)/, /<meta name="description" content="([^"]*)/]) {
      const text = part.exec(html)?.[1] ?? ''
      expect(text, `${part} of ${path}`).not.toBe('')
      expect(seen.get(text), `${path} says "${text}" too`).toBeUndefined()
      seen.set(text, path)
    }
  }
})

test('an unknown address says so and leads on', async ({ page }) => {
  expect((await page.goto('/nothing-here'))?.status()).toBe(404)
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
})
