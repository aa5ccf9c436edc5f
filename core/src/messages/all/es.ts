import { es as advice } from '../advice/es.ts';
import { es as call } from '../call/es.ts';
import { es as audit } from '../audit/es.ts';
import { es as card } from '../card/es.ts';
import { es as cli } from '../cli/es.ts';
import { es as command } from '../command/es.ts';
import { es as digest } from '../digest/es.ts';
import { es as editor } from '../editor/es.ts';
import { es as extension } from '../extension/es.ts';
import { es as form } from '../form/es.ts';
import { es as home } from '../home/es.ts';
import { es as imports } from '../import/es.ts';
import { es as kpi } from '../kpi/es.ts';
import { es as lead } from '../lead/es.ts';
import { es as link } from '../link/es.ts';
import { es as listpage } from '../listpage/es.ts';
import { es as lists } from '../lists/es.ts';
import { es as manage } from '../manage/es.ts';
import { es as notice } from '../notice/es.ts';
import { es as notices } from '../notices/es.ts';
import { es as onboard } from '../onboard/es.ts';
import { es as page } from '../page/es.ts';
import { es as panel } from '../panel/es.ts';
import { es as privacy } from '../privacy/es.ts';
import { es as problem } from '../problem/es.ts';
import { es as rejection } from '../rejection/es.ts';
import { es as report } from '../report/es.ts';
import { es as rule } from '../rule/es.ts';
import { es as setup } from '../setup/es.ts';
import { es as step } from '../step/es.ts';
import { es as team } from '../team/es.ts';
import { es as terms } from '../terms/es.ts';
import { es as views } from '../views/es.ts';
import { es as ways } from '../ways/es.ts';
import { es as why } from '../why/es.ts';

/** All areas in one. */
export const es = {
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
