import { it as advice } from '../../messages/advice/it.ts';
import { it as call } from '../../messages/call/it.ts';
import { it as card } from '../../messages/card/it.ts';
import { it as form } from '../../messages/form/it.ts';
import { it as lead } from '../../messages/lead/it.ts';
import { it as listpage } from '../../messages/listpage/it.ts';
import { it as page } from '../../messages/page/it.ts';
import { it as panel } from '../../messages/panel/it.ts';
import { it as rejection } from '../../messages/rejection/it.ts';
import { it as step } from '../../messages/step/it.ts';
import { it as terms } from '../../messages/terms/it.ts';
import { it as why } from '../../messages/why/it.ts';

export { it as texts } from '../../texts/lang/it.ts';
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
