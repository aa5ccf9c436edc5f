// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { mount } from './mount.tsx';
import { World, type WorldSpec } from './testing/world.ts';

const open: (() => void)[] = [];
afterEach(() => {
  for (const away of open.splice(0)) away();
});
async function settled() {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve));
}
/** What stands under *Who and what*: each label with its value. */
async function facts(fields: WorldSpec['fields']): Promise<readonly (readonly [string, string])[]> {
  open.push(mount(new World({ locale: 'es', ...(fields ? { fields } : {}) }).ports, true).away);
  await settled();
  const root = document.querySelector('pitlane-panel')?.shadowRoot;
  [...(root?.querySelectorAll<HTMLElement>('.fold > button') ?? [])]
    .find(({ textContent }) => textContent?.includes('Quién y qué'))
    ?.click();
  await settled();
  return [...(root?.querySelectorAll('dl div') ?? [])].map(
    (row) =>
      [row.querySelector('dt')?.textContent ?? '', row.querySelector('dd')?.textContent ?? ''] as const,
  );
}

it('shows the warranty that the vehicle has now before the original, each by Salesforce’s name [R66]', async () => {
  const rows = await facts({
    'vehicle.warranty_end': { on: '2024-05-01' },
    'vehicle.current_warranty': 'Extensión Premium',
    'vehicle.current_warranty_end': { on: '2027-05-01' },
  });
  expect(rows.filter(([name]) => name.includes('Garantía'))).toEqual([
    ['Descripción de la Garantía Actual', 'Extensión Premium'],
    ['Fecha de Vencimiento Garantía Actual', 'sáb, 1 may 2027'],
    ['Fecha de Vencimiento de la Garantía', 'mié, 1 may 2024'],
  ]);
});

it('shows what headquarters wrote of the campaign [R62]', async () => {
  const rows = await facts({ 'contact.campaign_notes': 'Ofrecer la revisión de invierno' });
  expect(rows).toContainEqual(['Notas de la campaña posventa', 'Ofrecer la revisión de invierno']);
});

it('shows each preferred date under its own name [R70]', async () => {
  const rows = await facts({});
  expect(rows.filter(([name]) => name.startsWith('Fecha preferida'))).toEqual([
    ['Fecha preferida 1', 'jue, 3 sept 2026'],
    ['Fecha preferida 2', 'lun, 7 sept 2026'],
  ]);
});
