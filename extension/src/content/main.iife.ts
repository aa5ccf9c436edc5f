import { readLightningUrl } from '@pitlane/core/page/url';
import { pageAddress } from '../shared/address.ts';
import { seam } from '../shared/seam.ts';
import { hear, send } from '../shared/send.ts';
import { startLoader } from './loader.ts';

// Run once per page, though a host that is granted anew runs it again.
const page = seam();
if (page.loading !== true) {
  page.loading = true;
  startLoader({
    place: () => readLightningUrl(pageAddress(location.href)),
    seam: page,
    send,
    hear,
    navigation: 'navigation' in window ? window.navigation : null,
    every: (ms, look) => {
      const timer = setInterval(look, ms);
      return () => clearInterval(timer);
    },
    window,
  });
}
