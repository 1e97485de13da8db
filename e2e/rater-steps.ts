import type { Browser, Page } from '@playwright/test'
import { inheritedEnvironment } from '@/lib/env'
import { expect } from './fixtures'
import { forbiddenOf, foundIn, type Heard } from './forbidden'
import { type Person, somebody } from './people'

const data = inheritedEnvironment().E2E_DATA ?? ''

/** Answers every question of the item at hand with its first option, one key each. */
export async function rateByKeyboard(page: Page, axes: number): Promise<void> {
  for (let axis = 0; axis < axes; axis++) await page.keyboard.press('1')
}

export const question = (page: Page) => page.getByRole('article').getByRole('heading', { level: 1 })

/** Works until nothing is left; returns how long the next item took to be seen, in milliseconds. */
export async function workThrough(page: Page, axes: number): Promise<number[]> {
  const times: number[] = []
  for (let item = 0; item < 40; item++) {
    if (await page.getByRole('heading', { name: 'Nothing left for you' }).isVisible()) return times
    await rateByKeyboard(page, axes)
    await expect(page.getByText('✓ Saved')).toBeVisible()
    times.push(await submitAndTime(page))
    await expect(page.getByRole('heading', { name: /Fetching the next item/ })).toHaveCount(0)
  }
  throw new Error('there was always another item')
}

/** Presses Enter in the page and measures until another item, or the end, is painted. */
export const submitAndTime = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const before = document.querySelector('article')
        const started = performance.now()
        const text = before?.textContent
        const look = () => {
          const now = document.querySelector('article')
          if (now && now.textContent === text) requestAnimationFrame(look)
          else requestAnimationFrame(() => resolve(performance.now() - started))
        }
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
        look()
      }),
  )

export async function raters(browser: Browser, count: number): Promise<Person[]> {
  const people: Person[] = []
  for (let n = 0; n < count; n++) people.push(await somebody(browser, `rater${n + 1}`))
  return people
}

/** Everything a rater can do with an item besides rating it: later, not at all, and another look at the last one. */
export async function waver(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Later' }).click()
  await expect(page.getByText('✓ Saved')).toBeVisible()
  await page.getByRole('button', { name: 'Cannot rate' }).click()
  await page.getByLabel('Reason').fill('Outside my field.')
  await page.getByRole('button', { name: 'Give it back' }).click()
  await expect(page.getByRole('button', { name: 'Give it back' })).toBeHidden()
  await rateByKeyboard(page, 9)
  await expect(page.getByText('✓ Saved')).toBeVisible()
  await submitAndTime(page)
  await page.getByRole('button', { name: 'Change the last one' }).click()
  await page.getByRole('button', { name: 'Save the change' }).click()
  await expect(page.getByRole('button', { name: 'Submit and next' })).toBeVisible()
}

/** Every page of the study that a rater can open, as a document and as the data that links fetch. */
export async function crawl(page: Page, slug: string): Promise<void> {
  for (const path of [
    `/rate`,
    `/rate/${slug}`,
    `/rate/${slug}/end`,
    `/rate/${slug}/certificate`,
    '/studies',
    `/studies/${slug}`,
  ]) {
    await page.goto(path)
    await page.evaluate(
      (address) => fetch(address, { headers: { RSC: '1' } }).then((response) => response.text()),
      path,
    )
  }
}

export async function expectBlinded(heard: readonly Heard[], slug: string): Promise<void> {
  const forbidden = await forbiddenOf(data, slug)
  const [secret = ''] = forbidden.keys()
  // a search that finds nothing must be able to find something
  expect(foundIn([{ request: 'planted', text: `…${secret}…` }], forbidden)).not.toEqual([])
  expect(forbidden.size).toBeGreaterThan(20)
  expect(foundIn(heard, forbidden)).toEqual([])
}
