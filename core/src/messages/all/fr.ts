import { fr as advice } from '../advice/fr.ts';
import { fr as call } from '../call/fr.ts';
import { fr as audit } from '../audit/fr.ts';
import { fr as card } from '../card/fr.ts';
import { fr as cli } from '../cli/fr.ts';
import { fr as command } from '../command/fr.ts';
import { fr as digest } from '../digest/fr.ts';
import { fr as editor } from '../editor/fr.ts';
import { fr as extension } from '../extension/fr.ts';
import { fr as form } from '../form/fr.ts';
import { fr as home } from '../home/fr.ts';
import { fr as imports } from '../import/fr.ts';
import { fr as kpi } from '../kpi/fr.ts';
import { fr as lead } from '../lead/fr.ts';
import { fr as link } from '../link/fr.ts';
import { fr as listpage } from '../listpage/fr.ts';
import { fr as lists } from '../lists/fr.ts';
import { fr as manage } from '../manage/fr.ts';
import { fr as notice } from '../notice/fr.ts';
import { fr as notices } from '../notices/fr.ts';
import { fr as onboard } from '../onboard/fr.ts';
import { fr as page } from '../page/fr.ts';
import { fr as panel } from '../panel/fr.ts';
import { fr as privacy } from '../privacy/fr.ts';
import { fr as problem } from '../problem/fr.ts';
import { fr as rejection } from '../rejection/fr.ts';
import { fr as report } from '../report/fr.ts';
import { fr as rule } from '../rule/fr.ts';
import { fr as setup } from '../setup/fr.ts';
import { fr as step } from '../step/fr.ts';
import { fr as team } from '../team/fr.ts';
import { fr as terms } from '../terms/fr.ts';
import { fr as views } from '../views/fr.ts';
import { fr as ways } from '../ways/fr.ts';
import { fr as why } from '../why/fr.ts';

/** All areas in one. */
export const fr = {
  ...advice,
  ...call,
  ...audit,
  ...card,
  ...cli,
  ...command,
  ...digest,
  ...editor,
  ...extension,
  ...form,
  ...home,
  ...imports,
  ...kpi,
  ...lead,
  ...link,
  ...listpage,
  ...lists,
  ...manage,
  ...notice,
  ...notices,
  ...onboard,
  ...page,
  ...panel,
  ...privacy,
  ...problem,
  ...rejection,
  ...report,
  ...rule,
  ...setup,
  ...step,
  ...team,
  ...terms,
  ...views,
  ...ways,
  ...why,
};
