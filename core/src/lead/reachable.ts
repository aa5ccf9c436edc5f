import type { CustomerFacts } from './commands.ts';

/** For lists that do not show the customer: somebody who can be called and written to (R26). */
export const REACHABLE: CustomerFacts = {
  hasPhone: true,
  phoneValid: true,
  hasEmail: true,
  vin: 'none',
  consent: { phone: null, email: null, sms: null },
  prefers: null,
  preferredDates: [],
};
