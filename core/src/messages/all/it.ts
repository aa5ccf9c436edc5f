import { it as advice } from '../advice/it.ts';
import { it as call } from '../call/it.ts';
import { it as audit } from '../audit/it.ts';
import { it as card } from '../card/it.ts';
import { it as cli } from '../cli/it.ts';
import { it as command } from '../command/it.ts';
import { it as digest } from '../digest/it.ts';
import { it as editor } from '../editor/it.ts';
import { it as extension } from '../extension/it.ts';
import { it as form } from '../form/it.ts';
import { it as home } from '../home/it.ts';
import { it as imports } from '../import/it.ts';
import { it as kpi } from '../kpi/it.ts';
import { it as lead } from '../lead/it.ts';
import { it as link } from '../link/it.ts';
import { it as listpage } from '../listpage/it.ts';
import { it as lists } from '../lists/it.ts';
import { it as manage } from '../manage/it.ts';
import { it as notice } from '../notice/it.ts';
import { it as notices } from '../notices/it.ts';
import { it as onboard } from '../onboard/it.ts';
import { it as page } from '../page/it.ts';
import { it as panel } from '../panel/it.ts';
import { it as privacy } from '../privacy/it.ts';
import { it as problem } from '../problem/it.ts';
import { it as rejection } from '../rejection/it.ts';
import { it as report } from '../report/it.ts';
import { it as rule } from '../rule/it.ts';
import { it as setup } from '../setup/it.ts';
import { it as step } from '../step/it.ts';
import { it as team } from '../team/it.ts';
import { it as terms } from '../terms/it.ts';
import { it as views } from '../views/it.ts';
import { it as ways } from '../ways/it.ts';
import { it as why } from '../why/it.ts';

/** All areas in one. */
export const it = {
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
