import { ja as advice } from '../advice/ja.ts';
import { ja as call } from '../call/ja.ts';
import { ja as audit } from '../audit/ja.ts';
import { ja as card } from '../card/ja.ts';
import { ja as cli } from '../cli/ja.ts';
import { ja as command } from '../command/ja.ts';
import { ja as digest } from '../digest/ja.ts';
import { ja as editor } from '../editor/ja.ts';
import { ja as extension } from '../extension/ja.ts';
import { ja as form } from '../form/ja.ts';
import { ja as home } from '../home/ja.ts';
import { ja as imports } from '../import/ja.ts';
import { ja as kpi } from '../kpi/ja.ts';
import { ja as lead } from '../lead/ja.ts';
import { ja as link } from '../link/ja.ts';
import { ja as listpage } from '../listpage/ja.ts';
import { ja as lists } from '../lists/ja.ts';
import { ja as manage } from '../manage/ja.ts';
import { ja as notice } from '../notice/ja.ts';
import { ja as notices } from '../notices/ja.ts';
import { ja as onboard } from '../onboard/ja.ts';
import { ja as page } from '../page/ja.ts';
import { ja as panel } from '../panel/ja.ts';
import { ja as privacy } from '../privacy/ja.ts';
import { ja as problem } from '../problem/ja.ts';
import { ja as rejection } from '../rejection/ja.ts';
import { ja as report } from '../report/ja.ts';
import { ja as rule } from '../rule/ja.ts';
import { ja as setup } from '../setup/ja.ts';
import { ja as step } from '../step/ja.ts';
import { ja as team } from '../team/ja.ts';
import { ja as terms } from '../terms/ja.ts';
import { ja as views } from '../views/ja.ts';
import { ja as ways } from '../ways/ja.ts';
import { ja as why } from '../why/ja.ts';

/** All areas in one. */
export const ja = {
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
