import { en as advice } from '../advice/en.ts';
import { en as call } from '../call/en.ts';
import { en as audit } from '../audit/en.ts';
import { en as card } from '../card/en.ts';
import { en as cli } from '../cli/en.ts';
import { en as command } from '../command/en.ts';
import { en as digest } from '../digest/en.ts';
import { en as editor } from '../editor/en.ts';
import { en as extension } from '../extension/en.ts';
import { en as form } from '../form/en.ts';
import { en as home } from '../home/en.ts';
import { en as imports } from '../import/en.ts';
import { en as kpi } from '../kpi/en.ts';
import { en as lead } from '../lead/en.ts';
import { en as link } from '../link/en.ts';
import { en as listpage } from '../listpage/en.ts';
import { en as lists } from '../lists/en.ts';
import { en as manage } from '../manage/en.ts';
import { en as notice } from '../notice/en.ts';
import { en as notices } from '../notices/en.ts';
import { en as onboard } from '../onboard/en.ts';
import { en as page } from '../page/en.ts';
import { en as panel } from '../panel/en.ts';
import { en as privacy } from '../privacy/en.ts';
import { en as problem } from '../problem/en.ts';
import { en as rejection } from '../rejection/en.ts';
import { en as report } from '../report/en.ts';
import { en as rule } from '../rule/en.ts';
import { en as setup } from '../setup/en.ts';
import { en as step } from '../step/en.ts';
import { en as team } from '../team/en.ts';
import { en as terms } from '../terms/en.ts';
import { en as views } from '../views/en.ts';
import { en as ways } from '../ways/en.ts';
import { en as why } from '../why/en.ts';

/** All areas in one. */
export const en = {
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
} as const;
