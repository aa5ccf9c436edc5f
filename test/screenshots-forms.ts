import { DESK, inEnglish, opened, PHONE, startStage, typed } from './screenshots-stage.ts';

/** A part of `pnpm screenshots`: every form an advisor fills in, on the phone, and what lies behind a click. */
const PEOPLE = [
  { tag: 'es', user: 'U0MARTA', manager: 'U0CARMEN', channel: 'C0MADRID', record: 'a0QDEMO0000ES01' },
  { tag: 'ja', user: 'U0SUZUKI', manager: 'U0SATO', channel: 'C0TOKYO', record: 'a0QDEMO0000JP01' },
  { tag: 'en', user: 'U0EMMA', manager: 'U0CARMEN', channel: 'C0TOKYO', record: 'a0QDEMO0000JP01' },
] as const;
const FORMS = ['calling', 'attempt', 'appointment', 'inbound', 'handover', 'note'] as const;
/** Nothing of these before a first attempt (R42, R43). */
const ENDS = ['sale', 'nosale', 'recontact'] as const;

const stage = await startStage();
try {
  for (const { tag, user, manager, channel, record } of PEOPLE) {
    const phone = { user, place: channel, size: PHONE };
    const page = await stage.browser.newPage();
    await page.goto(`${stage.url}/#/${user}/home`);
    await page.locator('[data-action="lead.show"]').first().waitFor();
    /** One of this person's own leads. */
    const number = /#(\d+)/.exec(await page.locator('main').innerText())?.[1];
    for (const name of FORMS)
      await stage.picture(`${name}-${tag}-phone`, { ...phone, act: typed(`${name} ${number}`) });
    await page.goto(`${stage.url}/#/${user}/${channel}`);
    await typed(`attempt ${number}`)(page);
    await page.locator('.modal [type="radio"]').nth(2).check();
    await page.locator('.modal [type="submit"]').click();
    await page.locator('.modal').waitFor({ state: 'detached' });
    await page.close();
    for (const name of ENDS)
      await stage.picture(`${name}-${tag}-phone`, { ...phone, act: typed(`${name} ${number}`) });
    const home = { user, place: 'home', size: DESK };
    await stage.picture(`texts-${tag}`, {
      ...home,
      act: async (page) => {
        await opened('lead.show')(page);
        await page.locator('.modal [data-action="lead.texts"]').click();
        await page.locator('.modal[data-view="lead.texts"]').waitFor();
      },
    });
    // Nobody of the sandbox manages in English but who chooses it.
    if (tag === 'en') await inEnglish(stage.url, manager);
    await stage.picture(`drill-${tag}`, {
      ...home,
      user: manager,
      act: async (page) => {
        await opened('figures.open', 'img')(page);
        await page.locator('.modal [data-action="drill.open"]').first().click();
        await page.locator('.modal[data-view="drill"]').waitFor();
      },
    });
    await stage.picture(`link-${tag}`, {
      user,
      place: channel,
      size: DESK,
      act: async (page) => {
        const box = page.locator('textarea').first();
        await box.fill(`https://pitlane-demo.lightning.force.com/lightning/r/AS_Lead__c/${record}/view`);
        await page.locator('button.send').first().click();
        await page.locator('.attached').last().waitFor();
      },
    });
  }
} finally {
  await stage.end();
}
