import { describe, expect, it } from 'vitest';
import { natureOf } from './nature.ts';
import { readMessage } from './from-message.ts';

describe('a message that tells of a customer', () => {
  it.each([
    [
      'ES',
      'Ha llamado <tel:612345678|612 34 56 78>, correo <mailto:ana@cliente.example|ana@cliente.example>, bastidor ZAMXX56A8L1234567',
      { phone: '612 34 56 78', email: 'ana@cliente.example', vin: 'ZAMXX56A8L1234567', name: null },
    ],
    [
      'JP',
      'お名前：架空 太郎\n電話：０９０－１２３４－５６７８\n点検希望です',
      { phone: '090-1234-5678', email: null, vin: null, name: '架空 太郎' },
    ],
    [
      'FR',
      '*Client :* Zoé Inventée\nrappeler au 06 12 34 56 78',
      { phone: '06 12 34 56 78', name: 'Zoé Inventée' },
    ],
    ['IT', 'Targa AB123CD, 12/11/2026, 3.500 km, 1234', { phone: null, email: null, vin: null }],
    ['GB', '', { phone: null, email: null, vin: null, name: null, text: '' }],
  ])('is read in %s: %s [R62]', (market, text, wanted) => {
    expect(readMessage(text, market)).toMatchObject(wanted);
  });

  it('loses Slack’s mentions, and its marks', () => {
    expect(readMessage('<!channel> <@U012AB> mira &lt;esto&gt; <https://a.example|aquí>', 'ES').text).toBe(
      'mira <esto> aquí',
    );
  });

  it('takes no order number, and no half of a VIN, for a phone number', () => {
    expect(readMessage('pedido 99999999999999, ZAMXX56A8L123', 'ES')).toMatchObject({
      phone: null,
      vin: null,
    });
  });
});

describe('the nature of a lead that staff made', () => {
  it('is what they said, whatever its words are [R62]', () => {
    expect(natureOf({ nature: 'parts', customerNotes: 'quiere una cita' })).toBe('parts');
  });
});
