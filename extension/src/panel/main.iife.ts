import { openRecord } from '../page/open.ts';
import { IN_SANDBOX } from '../shared/address.ts';
import { seam } from '../shared/seam.ts';
import { hear, send } from '../shared/send.ts';
import { mount } from './mount.tsx';
import { tellNoLead } from './no-lead.ts';
import { unknownDealership } from './view.ts';

/** The panel of a record: registered once, however often its script is run for the sake of a language. */
const shared = seam();
shared.panel ??= {
  mountLead(place) {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const [language = 'en'] = shared.languages ?? [];
    const { hours, market, locale } = unknownDealership(language, zone);
    const page = openRecord(place, {
      read: { zone: hours.zone, dealershipLocale: locale, market },
      org: null,
      account: null,
    });
    const { away } = mount(
      {
        place,
        page,
        send,
        hear,
        zone,
        now: () => Date.now(),
        newId: () => crypto.randomUUID(),
        packs: () => shared.words ?? {},
        copy: (text) =>
          navigator.clipboard.writeText(text).then(
            () => true,
            () => false,
          ),
      },
      IN_SANDBOX,
    );
    const untell = tellNoLead(page, send, (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    });
    return () => {
      untell();
      away();
      page.close();
    };
  },
};
