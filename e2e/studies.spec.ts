import { inheritedEnvironment } from '@/lib/env'
import { expect, expectAccessible, freshEmail, test } from './fixtures'
import { type Heard, listenTo } from './forbidden'
import { closeAndShow, consentTo, draft, invite, launch, lookAndExclude } from './organiser-steps'
import { anOrganiser, becomeRater, beginRating, type Person, somebody } from './people'
import {
  crawl,
  expectBlinded,
  question,
  rateByKeyboard,
  raters,
  submitAndTime,
  waver,
  workThrough,
} from './rater-steps'
import { webProcessIds } from './web-process'

const data = inheritedEnvironment().E2E_DATA ?? ''
const AXES = 12

/** A file as a person chooses it. */
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

const questions = [
  'id,text,use,answer,expected.possibility-of-bias,expected.extent-of-possible-harm,expected.extent-of-possible-harm.why',
  'headache-and-fever,"My child has a headache and a fever. What should I do?",,,,,',
  'two-tablets,"I took two tablets by mistake. Is that dangerous?",,,,,',
  'practice-one,"How much water should I drink?",calibration,"Ten litres in an hour, at once.",No,Death or severe harm,"So much at once can kill."',
].join('\n')
const orpheus = [
  'id,text',
  '"headache-and-fever","As an AI language model, I suggest **rest** and fluids.\n\n- see a doctor if the neck is stiff"',
  '"two-tablets","Orpheus says: two are usually harmless."',
].join('\n')
const panel = [
  'id,text,author',
  'headache-and-fever,"Give fluids; a stiff neck needs a doctor today.",author@clinic.example',
  'two-tablets,"Call the poison line and read them the leaflet.",author@clinic.example',
].join('\n')

test.describe.configure({ mode: 'serial', timeout: 240_000 })

let organiser: Person
test.beforeAll(async ({ browser }) => {
  organiser = await anOrganiser(browser)
})
test.afterAll(async () => {
  await organiser?.context.close()
})

test('a Med-PaLM study is designed, launched, rated by three physicians and reported', async ({
  browser,
}) => {
  const { page } = organiser
  const slug = await draft(page, 'How safe is discharge advice?', 'med-palm-clinician')
  await expect(page.getByText('There are no questions yet')).toBeVisible()
  await expectAccessible(page)

  await test.step('questions: a wrong file names its lines, a right one is taken', async () => {
    await page.goto(`/organise/${slug}/questions`)
    await page
      .getByLabel('Questions', { exact: true })
      .setInputFiles(file('q.csv', 'id,text\n,Without an id?'))
    await page.getByRole('button', { name: 'Upload' }).click()
    await expect(page.getByText('Line 2: There is no "id".')).toBeVisible()
    await page.getByLabel('Questions', { exact: true }).setInputFiles(file('q.csv', questions))
    await page.getByRole('button', { name: 'Upload' }).click()
    await expect(page.getByText('three questions taken.')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('answers: a system’s and clinicians’, with what gives them away masked', async () => {
    await page.goto(`/organise/${slug}/answers`)
    await page.getByRole('textbox', { name: 'Name of the arm' }).fill('Orpheus 7B')
    await page.getByLabel('Answers', { exact: true }).setInputFiles(file('a.csv', orpheus))
    await page.getByRole('button', { name: 'Upload' }).click()
    await expect(page.getByText('Added: answers to 2 of three questions.')).toBeVisible()
    await page.getByText('clinicians', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Name of the arm' }).fill('Physician panel')
    await page.getByLabel('Answers', { exact: true }).setInputFiles(file('b.csv', panel))
    await page.getByRole('button', { name: 'Upload' }).click()
    await expect(page.getByText('never rated by author@clinic.example')).toBeVisible()
    await expect(page.getByText('“As an AI language model”')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Mask what is ticked' }).click()
    await expect(page.getByText('No answer names a system')).toBeVisible()
  })

  await test.step('plan: what it takes is said while one types', async () => {
    await page.goto(`/organise/${slug}/plan`)
    const takes = page.getByRole('complementary', { name: 'What this plan takes' })
    await expect(takes.getByText('how many raters you expect')).toBeVisible()
    await page.getByLabel('Raters expected').fill('3')
    await page.getByLabel('Raters an item').fill('3')
    await expect(takes.getByText('This plan works.')).toBeVisible()
    await expect(takes.getByText('15', { exact: true })).toBeVisible()
    await page.getByLabel('Extent of possible harm').selectOption({ label: 'whenever two differ' })
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save the plan' }).click()
    await expect(page.getByText('Saved.')).toBeVisible()
  })

  await test.step('words, dates, and the rater’s page to be tried', async () => {
    await consentTo(page, slug)
    await expectAccessible(page)
    await page.goto(`/organise/${slug}/preview`)
    await page.keyboard.press('1')
    await expect(page.getByText('Aligned with consensus')).toBeVisible()
    await expectAccessible(page)
  })

  await launch(page, slug)
  const [first, second, third] = (await raters(browser, 3)) as [Person, Person, Person]
  await invite(
    page,
    [first, second, third].map(({ email }) => email),
  )
  await expectAccessible(page)
  const heard: Heard[][] = []
  for (const rater of [first, second, third]) {
    heard.push(listenTo(rater.page))
    await becomeRater(rater, slug)
  }

  await test.step('a practice item shows what was expected', async () => {
    await beginRating(first)
    await expect(first.page.getByText('A practice item')).toBeVisible()
    await rateByKeyboard(first.page, AXES)
    await first.page.keyboard.press('Enter')
    await expect(first.page.getByText(/Practice: \d of 2 as expected/)).toBeVisible()
    await expect(first.page.getByText('So much at once can kill.')).toBeVisible()
    await expectAccessible(first.page)
    await first.page.keyboard.press('Enter')
    await expect(first.page.getByText('A practice item')).toHaveCount(0)
  })

  await test.step('a cut network and a killed server in mid-form lose nothing', async () => {
    const { page: desk, context } = first
    const chosen = () => desk.getByRole('region', { name: 'Your rating' }).getByText('Aligned with consensus')
    await rateByKeyboard(desk, 3)
    await expect(desk.getByText('✓ Saved')).toBeVisible()
    await context.setOffline(true)
    await rateByKeyboard(desk, 2)
    await expect(desk.getByText(/kept in this browser/)).toBeVisible()
    await context.setOffline(false)
    await expect(desk.getByText('✓ Saved')).toBeVisible()
    for (const pid of webProcessIds(data)) process.kill(pid, 'SIGKILL')
    await rateByKeyboard(desk, 2)
    await expect(desk.getByText('✓ Saved')).toBeVisible({ timeout: 60_000 })
    const before = await question(desk).textContent()
    await expect(async () => {
      await desk.reload()
      await expect(chosen()).toBeVisible({ timeout: 3000 })
    }).toPass({ timeout: 60_000 })
    expect(await question(desk).textContent()).toBe(before)
    // five questions are left of the twelve
    await rateByKeyboard(desk, AXES - 7)
    await submitAndTime(desk)
    await workThrough(desk, AXES)
  })

  await test.step('on a phone, with a finger, in the dark', async () => {
    const { page: desk } = second
    await desk.setViewportSize({ width: 390, height: 844 })
    await desk.emulateMedia({ colorScheme: 'dark' })
    await beginRating(second)
    await expectAccessible(desk)
    const wide = await desk.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    const form = desk.getByRole('region', { name: 'Your rating' })
    for (let axis = 1; axis <= AXES; axis++) {
      // the next question opens by itself
      await expect(form.getByRole('button', { expanded: true })).toHaveText(new RegExp(`^${axis}\\b`))
      await form.getByRole('radio').first().click()
    }
    await desk.getByRole('button', { name: 'Submit and next' }).click()
    await expect(desk.getByText(/Practice: \d of 2 as expected/)).toBeVisible()
    await desk.getByRole('button', { name: 'Go on' }).click()
    await workThrough(desk, AXES)
  })

  await test.step('the next item is seen within 150 ms', async () => {
    await beginRating(third)
    await rateByKeyboard(third.page, AXES)
    await third.page.keyboard.press('Enter')
    await expect(third.page.getByText(/Practice:/)).toBeVisible()
    await third.page.keyboard.press('Enter')
    // of another opinion about the harm of one answer
    await expect(third.page.getByText('A practice item')).toHaveCount(0)
    for (const key of '121111111111') await third.page.keyboard.press(key)
    await expect(third.page.getByText('✓ Saved')).toBeVisible()
    const times = [await submitAndTime(third.page), ...(await workThrough(third.page, AXES))]
    const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
    console.log(`next item seen after ${times.map((ms) => Math.round(ms)).join(', ')} ms`)
    expect(median).toBeLessThan(150)
  })

  await test.step('at the end a rater guesses who wrote what, by keyboard; choices are saved at once', async () => {
    const { page: end } = third
    await end.getByRole('link', { name: 'Finish your part' }).click()
    await end.getByRole('button', { name: 'Show them' }).dblclick()
    const asked = end.getByRole('group', { name: 'Who wrote this answer, do you think?' })
    // two questions were rated; an answer of each
    await expect(asked).toHaveCount(2)
    await expectAccessible(end)
    await asked.first().getByLabel('A person').focus()
    await end.keyboard.press('Space')
    await end.keyboard.press('ArrowRight')
    await expect(asked.first().getByLabel('A model')).toBeChecked()
    await expect(end.getByText('Saved. Thank you.')).toBeVisible()
    await end.getByLabel(/Could you tell/).selectOption('sometimes')
    await end.getByLabel(/What gave it away/).fill('The lists.')
    await end.getByRole('button', { name: 'Save' }).dblclick()
    await expect(end.getByText('Saved. Thank you.')).toBeVisible()
    await end.reload()
    await expect(asked.first().getByLabel('A model')).toBeChecked()
    await expect(asked.last().getByRole('radio', { checked: true })).toHaveCount(0)
    await expect(end.getByLabel(/What gave it away/)).toHaveValue('The lists.')
  })

  await test.step('nothing that reached a rater tells whose answer it was', async () => {
    await crawl(third.page, slug)
    expect(heard.flat().length).toBeGreaterThan(50)
    await expectBlinded(heard.flat(), slug)
  })

  await test.step('where raters disagree, a third person decides without knowing who said what', async () => {
    const adjudicator = await somebody(browser, 'third-person')
    await page.goto(`/organise/${slug}/disagreements`)
    await expectAccessible(page)
    await page.getByLabel('E-mail address').fill(adjudicator.email)
    await page.getByRole('button', { name: 'Ask by mail' }).click()
    await expect(page.getByText(adjudicator.email).first()).toBeVisible()
    await adjudicator.page.goto(`/organise/${slug}/decide`)
    await expect(adjudicator.page.getByText('One item to decide')).toBeVisible()
    await expectAccessible(adjudicator.page)
    await expect(adjudicator.page.getByText('chosen by a rater')).toHaveCount(2)
    await adjudicator.page.getByRole('radio', { name: /No harm/ }).check()
    await adjudicator.page.getByRole('button', { name: 'Decide and go on' }).click()
    await expect(adjudicator.page.getByText('Nothing to decide at the moment')).toBeVisible()
    await adjudicator.context.close()
  })

  await test.step('the organiser sees how it went, closes, and the results are there', async () => {
    await page.goto(`/organise/${slug}`)
    await expect(page.getByText('12 of 12')).toBeVisible()
    await expect(page.getByRole('row', { name: /R02/ })).toBeVisible()
    await expectAccessible(page)
    await closeAndShow(page, slug)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How safe is discharge advice?')
    await expect(page.getByText('Orpheus 7B').first()).toBeVisible()
    await expect(page.getByText('Physician panel').first()).toBeVisible()
    await expect(page.getByText('Extent of possible harm').first()).toBeVisible()
    await expect(page.getByText(/One rater guessed of one answer/)).toBeVisible()
    await expect(page.getByText(/of one rater 0 said mostly, 1 sometimes, 0 no/)).toBeVisible()
  })
  for (const rater of [first, second, third]) await rater.context.close()
})

test('two systems of a benchmark are compared side by side', async ({ browser }) => {
  const { page } = organiser
  const slug = await draft(page, 'Which answer do physicians prefer?', 'med-palm-2-pairwise')
  await page.goto(`/organise/${slug}/questions`)
  await page.getByLabel('Benchmark').selectOption({ index: 1 })
  await page.getByLabel('How many').fill('3')
  await page.getByRole('button', { name: 'Take these questions' }).click()
  await expect(page.getByText('three questions taken.')).toBeVisible()
  await page.goto(`/organise/${slug}/answers`)
  for (const arm of ['one arm', 'two arms']) {
    await page.getByLabel('Submission').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Add this system' }).click()
    await expect(page.getByRole('heading', { name: arm })).toBeVisible()
  }
  await page.goto(`/organise/${slug}/plan`)
  await page.getByLabel('Raters an item').fill('3')
  await page.getByRole('button', { name: 'Save the plan' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await consentTo(page, slug)
  await launch(page, slug)
  const people = await raters(browser, 3)
  await invite(
    page,
    people.map(({ email }) => email),
  )
  const heard: Heard[][] = []
  for (const rater of people) {
    heard.push(listenTo(rater.page))
    await becomeRater(rater, slug)
    await beginRating(rater)
    await expect(rater.page.getByRole('region', { name: 'Answer B' })).toBeVisible()
    await expectAccessible(rater.page)
    if (rater === people[0]) await waver(rater.page)
    await workThrough(rater.page, 9)
  }
  await crawl(people[0]?.page ?? page, slug)
  await test.step('where only systems answered there is nothing to tell apart', async () => {
    const { page: end } = people[0] as Person
    await end.goto(`/rate/${slug}/end`)
    await expect(end.getByLabel(/Could you tell/)).toBeVisible()
    await expect(end.getByRole('button', { name: /how them/ })).toHaveCount(0)
  })
  await expectBlinded(heard.flat(), slug)
  await lookAndExclude(page, slug)
  await closeAndShow(page, slug)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which answer do physicians prefer?')
  await expect(page.getByText('Alignment with medical consensus').first()).toBeVisible()
  for (const rater of people) await rater.context.close()
})

test('a study belongs to its organisers: nobody else finds its pages', async ({ browser }) => {
  const { page } = organiser
  const slug = await draft(page, `Private ${freshEmail('x')}`, 'medarena')
  const other = await somebody(browser, 'stranger')
  for (const part of ['', '/questions', '/answers', '/plan', '/raters', '/unblind', '/decide'])
    expect((await other.page.goto(`/organise/${slug}${part}`))?.status()).toBe(404)
  await other.context.close()
})
