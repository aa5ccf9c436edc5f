// @vitest-environment happy-dom
import { aPage, readIn, URL_OF_LEAD } from '@pitlane/core/page/testing';
import { LOCALES, readLeadPage } from '@pitlane/core/panel/index';
import { describe, expect, it } from 'vitest';
import { collect } from './collect.ts';
import { el, madePage } from './testing/made-page.ts';

describe('an open lead is collected', () => {
  for (const locale of LOCALES) {
    for (const native of [false, true]) {
      it(`as the page shows it, ${locale}, ${native ? 'native' : 'synthetic'} shadow [U4, R64]`, () => {
        const page = aPage(locale);
        madePage(page, { native });
        const { snapshot } = collect(document, URL_OF_LEAD);
        const read = readLeadPage(snapshot, readIn(locale));
        const meant = readLeadPage(page, readIn(locale));
        expect(read.lead).toEqual(meant.lead);
        expect(Object.keys(read.places).sort()).toEqual(Object.keys(meant.places).sort());
        expect(read.buttons).toEqual(meant.buttons);
        expect(read.user).toBe(page.user);
        expect(read.locale).toBe(locale);
      });
    }
  }

  it('from the tab in front of a console, not from those visited before', () => {
    const page = aPage('es');
    madePage(page, { console: true });
    const { snapshot } = collect(document, URL_OF_LEAD);
    expect(snapshot.sections.map(({ label }) => label)).not.toContain('Old tab');
    expect(readLeadPage(snapshot, readIn('es')).lead.values.leadName).toBe('Clara Ficticia');
  });

  it('with the whole label where the page shows a cut one', () => {
    const made = madePage(aPage('es'));
    const [first] = made.frame.querySelectorAll('records-record-layout-item');
    const label = first?.querySelector('.test-id__field-label');
    const whole = label?.textContent ?? '';
    if (label) label.textContent = `${whole.slice(0, 4)}...`;
    first?.setAttribute('field-label', whole);
    expect(collect(document, URL_OF_LEAD).snapshot.sections[1]?.fields[0]?.label).toBe(whole);
  });

  it('without the fields of a dialog, and markup in a note is text', () => {
    const made = madePage(
      aPage('es', { fields: { 'request.request_details': '<img src=x onerror=alert(1)>' } }),
    );
    const before = collect(document, URL_OF_LEAD).snapshot;
    const dialog = el(document, 'section');
    dialog.setAttribute('role', 'dialog');
    const field = el(document, 'div', 'slds-form-element');
    field.append(el(document, 'label', '', 'VIN'), el(document, 'input'));
    dialog.append(field, el(document, 'button', '', 'Save'));
    made.frame.append(dialog);
    const after = collect(document, URL_OF_LEAD).snapshot;
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).toContain('<img src=x onerror=alert(1)>');
  });

  it('with the API names that the page gives away', () => {
    const page = aPage('es');
    const named = {
      ...page,
      sections: page.sections.map((s) => ({
        ...s,
        fields: s.fields.map((f, i) => ({ ...f, apiName: `Lead__c.F${i}__c` })),
      })),
    };
    madePage(named, { native: true });
    expect(collect(document, URL_OF_LEAD).snapshot.sections[1]?.fields[3]?.apiName).toBe('F3__c');
  });
});
