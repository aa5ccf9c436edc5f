import type { Nature } from '../dealership/types.ts';

/**
 * Words of the five languages that show what a customer wants, tried from top to bottom: whoever asks for an
 * appointment wants one, whatever it is for; a question about a part is a question; a service that is merely
 * named is a booking. Compared in lower case. `\b` does not know accents, so words are cut at stems instead.
 */
export const NATURE_WORDS: readonly (readonly [Nature, RegExp])[] = [
  [
    'booking',
    /(^|\P{L})(cita|citas|reserva\p{L}*|appuntament\p{L}*|prenota\p{L}*|appointments?|book(ing)?|rendez-vous|rendez vous|rdv|réserv\p{L}*)(?!\p{L})|予約|入庫|来店/u,
  ],
  [
    'service_question',
    /\?|？|(^|\P{L})(pregunta|consulta|información|presupuesto|precio|cuánto|duda|queja|reclamaci|avería|ruido|testigo|question|renseignement|information|devis|prix|combien|panne|bruit|voyant|réclamation|enquiry|inquiry|quote|price|how much|noise|warning light|complaint|domanda|informazion|preventivo|prezzo|quanto|guasto|rumore|spia|reclamo)|問い合わせ|質問|相談|見積|異音|警告灯|故障|不具合|苦情|いくら/u,
  ],
  [
    'parts',
    /(^|\P{L})(recambio|pieza|neumático|llanta|accesorio|batería|pièce|pneu|jante|accessoire|batterie|spare|parts?(?!\p{L})|tyre|tire(?!d)|wheel|accessor|battery|ricamb|pneumatic|cerchi|cerchion|batteria)|部品|パーツ|タイヤ|ホイール|アクセサリ|バッテリ/u,
  ],
  [
    'booking',
    /(^|\P{L})(mantenimiento|revisión|cambio de aceite|itv|reparación|taller|entretien|révision|vidange|contrôle technique|réparation|atelier|maintenance|service|servicing|oil change|inspection|repair|workshop|tagliando|manutenzione|cambio olio|revisione|riparazione|officina)(?!\p{L})|点検|整備|メンテナンス|車検|オイル|修理/u,
  ],
];

/** What an unknown campaign's name shows: mostly that it is a campaign. */
export const CAMPAIGN_WORDS: readonly (readonly [Nature, RegExp])[] = [
  [
    'campaign',
    /reminder|recordatorio|rappel|promemoria|promo|campa|recall|llamada a revisión|richiamo|offer|oferta|offre|offerta|リマインダ|キャンペーン|プロモ|リコール/u,
  ],
  ['parts', /accessor|tyre|tire|wheel|parts|neumático|pneu|ricamb|タイヤ|アクセサリ/u],
  ['booking', /maintenance|mantenimiento|entretien|manutenzione|tagliando|メンテナンス|点検/u],
];
