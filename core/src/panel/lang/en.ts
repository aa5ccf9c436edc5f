import { en as advice } from '../../messages/advice/en.ts';
import { en as call } from '../../messages/call/en.ts';
import { en as card } from '../../messages/card/en.ts';
import { en as form } from '../../messages/form/en.ts';
import { en as lead } from '../../messages/lead/en.ts';
import { en as listpage } from '../../messages/listpage/en.ts';
import { en as page } from '../../messages/page/en.ts';
import { en as panel } from '../../messages/panel/en.ts';
import { en as rejection } from '../../messages/rejection/en.ts';
import { en as step } from '../../messages/step/en.ts';
import { en as terms } from '../../messages/terms/en.ts';
import { en as why } from '../../messages/why/en.ts';

export { en as texts } from '../../texts/lang/en.ts';
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
