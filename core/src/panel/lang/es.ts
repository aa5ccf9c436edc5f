import { es as advice } from '../../messages/advice/es.ts';
import { es as call } from '../../messages/call/es.ts';
import { es as card } from '../../messages/card/es.ts';
import { es as form } from '../../messages/form/es.ts';
import { es as lead } from '../../messages/lead/es.ts';
import { es as listpage } from '../../messages/listpage/es.ts';
import { es as page } from '../../messages/page/es.ts';
import { es as panel } from '../../messages/panel/es.ts';
import { es as rejection } from '../../messages/rejection/es.ts';
import { es as step } from '../../messages/step/es.ts';
import { es as terms } from '../../messages/terms/es.ts';
import { es as why } from '../../messages/why/es.ts';

export { es as texts } from '../../texts/lang/es.ts';
/** The words that the panel shows in this language. */
export const words = {
  ...advice,
  ...call,
  ...card,
  ...form,
  ...lead,
  ...listpage,
  ...page,
  ...panel,
  ...rejection,
  ...step,
  ...terms,
  ...why,
};
