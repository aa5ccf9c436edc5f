import { IncomingLead, t } from '@pitlane/core';
import type { Desk } from './desk.ts';
import { receive, type Received } from './receive.ts';
import type { Place } from './store/dealerships.ts';

/**
 * One lead to try the desk with: spontaneous, without a customer, plainly named a test. It takes the road of any other,
 * and stays out of the figures once the manager has confirmed it as a test (U12).
 */
export const sendTestLead = (desk: Desk, { dealership }: Place): Promise<Received> =>
  receive(
    desk,
    dealership.id,
    IncomingLead.parse({
      // Two presses in one minute are one lead: known by name, minute and campaign.
      sourceRef: { system: 'manual', org: 'pitlane', externalId: null },
      leadName: t(dealership.locale, 'onboard.test_name'),
      campaign: t(dealership.locale, 'onboard.test_name'),
      customerNotes: t(dealership.locale, 'onboard.test_text'),
      status: 'assigned_to_dealer',
      leadType: 'spontaneous',
      createdAt: desk.now(),
    }),
  );
