import type { Browser, BrowserContext, Page } from '@playwright/test'
import { expect, freshEmail, signIn } from './fixtures'

/** A person with a browser of their own. */
export interface Person {
  email: string
  page: Page
  context: BrowserContext
}

/** Somebody who is signed in, in a browser of their own. */
export async function somebody(browser: Browser, name: string, options = {}): Promise<Person> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const email = name.includes('@') ? name : freshEmail(name)
  await signIn(page, email)
  return { email, page, context }
}

/** Somebody whom a curator gave the organiser role they had asked for. */
export async function anOrganiser(browser: Browser): Promise<Person> {
  const organiser = await somebody(browser, 'organiser')
  await organiser.page.goto('/organise')
  await organiser.page.getByLabel('What you want to study').fill('How safe discharge advice is.')
  await organiser.page.getByRole('button', { name: 'Ask to organise studies' }).click()
  await expect(organiser.page.getByText('You asked for the role')).toBeVisible()
  const curator = await somebody(browser, 'curator@example.org')
  await curator.page.goto('/account/people')
  const request = curator.page.getByRole('listitem').filter({ hasText: organiser.email })
  await request.getByRole('button', { name: 'Grant', exact: true }).click()
  await expect(request.getByText('Organiser', { exact: true }).first()).toBeVisible()
  await curator.context.close()
  return organiser
}

/** Somebody who says that they are a physician, takes up an invitation and agrees to the consent text. */
export async function becomeRater({ page }: Person, slug: string): Promise<void> {
  await page.goto(`/rate/${slug}`)
  await page.getByRole('link', { name: 'State who you are' }).click()
  await page.getByLabel('Profession').selectOption('physician')
  await page.getByLabel('Country of practice').fill('Kenya')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Take part' }).click()
  await page.getByRole('button', { name: 'I have read this and agree' }).click()
  await expect(page.getByRole('link', { name: 'Begin rating' })).toBeVisible()
}

/** Opens the desk and waits for its first item. */
export async function beginRating({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: /Begin rating|Go on rating/ }).click()
  await expect(page.getByText('Question', { exact: true })).toBeVisible()
}
