import { orgOf } from '@pitlane/core';

interface InOrg {
  readonly key: string;
  readonly salesforceUrl: string | null;
  readonly salesforceAccount: string | null;
}

/** U5: in an org that several dealerships share only the account tells them apart: who has none, and with whom. */
export function withoutAccount(all: readonly InOrg[]): readonly { key: string; other: string }[] {
  const known = all.flatMap(({ salesforceUrl, ...d }) =>
    salesforceUrl === null ? [] : [{ ...d, org: orgOf(salesforceUrl) }],
  );
  return known.flatMap(({ key, org, salesforceAccount }) => {
    const other = known.find((d) => d.key !== key && d.org === org)?.key;
    return salesforceAccount !== null || other === undefined ? [] : [{ key, other }];
  });
}
