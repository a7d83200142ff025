import { createHash, randomUUID } from 'node:crypto';
import { withClient } from '../scripts/start/database.ts';
import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';
import type { RunningApp } from './stage.ts';

const milestone = 'Applied for a CMIO position';
const applied = { organisation: 'Lakeside Health System', link: 'https://lakeside.example/jobs/4711' };
const content = {
  when: { from: '2026-03-02', until: null, ongoing: false },
  note: 'Applied at Lakeside Health System for CMIO. LHS runs two hospitals and has no CMIO yet.',
  links: [
    { url: applied.link, label: 'Posting' },
    { url: 'https://portfolio.example/ada', label: 'My portfolio' },
  ],
  files: [],
};

/** A record of Ada's as an application makes it: nobody else sees it. */
const madeFromAnApplication = (app: RunningApp): Promise<string> =>
  withClient('the journey', app.ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select person_id as id from email where address = 'ada@northmoor.example'`,
    );
    const [ada, id] = [rows[0]!.id, randomUUID()];
    await client.query(
      `insert into record (person_id, id, milestone, pathway, state, said_from, said_ongoing, versions, files, logged_at, updated_at, revision, confined_to)
       values ($1, $2, 'cmio-application', '1', 'logged', $3, false, 1, 0, clock_timestamp(), clock_timestamp(), 1, '00000000-0000-0000-0000-000000000000')`,
      [ada, id, content.when.from],
    );
    await client.query(
      'insert into record_confinement (person_id, record_id, organisation, link) values ($1, $2, $3, $4)',
      [ada, id, applied.organisation, applied.link],
    );
    await client.query(
      'insert into version (person_id, id, record_id, number, content, digest, created_at) values ($1, $2, $3, 1, $4, $5, clock_timestamp())',
      [ada, randomUUID(), id, content, createHash('sha256').update(id).digest('hex')],
    );
    return id;
  });

journey(
  'a record made from an application is hers alone until she submits exactly what its reader reads',
  async ({ browser, app }) => {
    const id = await madeFromAnApplication(app);
    const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
    const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
    const waitsForGrace = grace.getByRole('link', { name: new RegExp(milestone) }).filter({ hasText: 'Ada Calloway' });
    await expect(grace.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(waitsForGrace).toHaveCount(0);

    await ada.goto('/journey?step=12');
    const line = ada.locator('app-milestone-line', { hasText: milestone });
    await expect(line.getByText('Only you see this')).toBeVisible();
    await expect(ada.getByRole('img', { name: `${milestone}: Stated, only you see this` }).first()).toBeAttached();
    await ada.goto('/journey/start');
    await expect(ada.getByRole('heading', { name: 'Submit for review' })).toBeVisible();
    await expect(ada.locator('app-start-submission').getByText(milestone)).toHaveCount(0);

    await ada.goto(`/journey/milestones/${id}`);
    await expect(ada.getByText('Only you see this.')).toBeVisible();
    await expect(ada.getByRole('button', { name: 'Submit for review' })).toHaveCount(0);
    await ada.getByRole('link', { name: 'Revise' }).click();
    await expect(ada).not.toHaveURL(new RegExp(`/journey/milestones/${id}$`));
    await expect(ada.getByText('Only you see this.')).toBeVisible();
    await expect(ada.getByRole('button', { name: /^Submit for review/ })).toHaveCount(0);
    await ada.goBack();

    await ada.getByRole('link', { name: 'Show what a reader would see' }).click();
    const shown = ada.getByRole('group', { name: /Hollis|Grace.* will read exactly this/ });
    await expect(
      shown.getByText('Applied at an organization for CMIO. An organization runs two hospitals'),
    ).toBeVisible();
    await expect(shown.getByText('My portfolio')).toBeVisible();
    await expect(shown.getByText('Posting', { exact: true })).toHaveCount(0);
    await expectAccessible(ada);

    await ada.getByRole('button', { name: 'Name the organization' }).click();
    await expect(shown.getByText('This tells that it is Lakeside Health System.')).toBeVisible();
    await ada.getByRole('button', { name: 'Undo' }).click();
    await ada.getByLabel('Note').fill('Applied at an organization for CMIO, on 2 March.');
    await ada.reload();
    await expect(ada.getByLabel('Note')).toHaveValue('Applied at an organization for CMIO, on 2 March.');
    await ada.getByRole('button', { name: 'Submit exactly this' }).click();
    await expect(ada.getByText(/^Beside you, only .* sees this,/)).toBeVisible();
    await expect(ada).toHaveURL(new RegExp(`/journey/milestones/${id}$`));
    await expectAccessible(ada);

    await grace.reload();
    await waitsForGrace.click();
    await expect(grace.getByText('Applied at an organization for CMIO, on 2 March.').first()).toBeVisible();
    await expect(grace.getByText(/Lakeside|LHS/)).toHaveCount(0);
    await expect(grace.getByText(/Only you see/)).toHaveCount(0);
    const item = grace.url();

    await ada.getByRole('button', { name: 'Withdraw the request' }).click();
    await expect(ada.getByText('Only you see this.')).toBeVisible();
    await grace.goto(item);
    await expect(grace.getByText('Applied at an organization')).toHaveCount(0);
    await grace.goto(`${item.split('/reviews/')[0]}/reviews`);
    await expect(grace.getByRole('heading', { level: 1 })).toContainText(/\d+ waiting|No reviews wait/);
    await expect(waitsForGrace).toHaveCount(0);
  },
);

journey('the same by keyboard alone on a phone', async ({ browser, app }) => {
  const id = await madeFromAnApplication(app);
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
  await ada.goto(`/journey/milestones/${id}`);
  const open = ada.getByRole('link', { name: 'Show what a reader would see' });
  await open.focus();
  await ada.keyboard.press('Enter');
  await expect(ada.getByRole('heading', { name: 'What a reader would see' })).toBeFocused();
  await expectAccessible(ada);
  const submit = ada.getByRole('button', { name: 'Submit exactly this' });
  for (let presses = 0; presses < 30; presses += 1) {
    if (await submit.evaluate((button) => button === document.activeElement)) break;
    await ada.keyboard.press('Tab');
  }
  await expect(submit).toBeFocused();
  await ada.keyboard.press('Enter');
  await expect(ada.getByText(/^Beside you, only .* sees this,/)).toBeVisible();
});
