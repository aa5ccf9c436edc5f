import { ja as advice } from '../../messages/advice/ja.ts';
import { ja as call } from '../../messages/call/ja.ts';
import { ja as card } from '../../messages/card/ja.ts';
import { ja as form } from '../../messages/form/ja.ts';
import { ja as lead } from '../../messages/lead/ja.ts';
import { ja as listpage } from '../../messages/listpage/ja.ts';
import { ja as page } from '../../messages/page/ja.ts';
import { ja as panel } from '../../messages/panel/ja.ts';
import { ja as rejection } from '../../messages/rejection/ja.ts';
import { ja as step } from '../../messages/step/ja.ts';
import { ja as terms } from '../../messages/terms/ja.ts';
import { ja as why } from '../../messages/why/ja.ts';

export { ja as texts } from '../../texts/lang/ja.ts';
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
