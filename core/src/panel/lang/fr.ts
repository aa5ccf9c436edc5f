import { fr as advice } from '../../messages/advice/fr.ts';
import { fr as call } from '../../messages/call/fr.ts';
import { fr as card } from '../../messages/card/fr.ts';
import { fr as form } from '../../messages/form/fr.ts';
import { fr as lead } from '../../messages/lead/fr.ts';
import { fr as listpage } from '../../messages/listpage/fr.ts';
import { fr as page } from '../../messages/page/fr.ts';
import { fr as panel } from '../../messages/panel/fr.ts';
import { fr as rejection } from '../../messages/rejection/fr.ts';
import { fr as step } from '../../messages/step/fr.ts';
import { fr as terms } from '../../messages/terms/fr.ts';
import { fr as why } from '../../messages/why/fr.ts';

export { fr as texts } from '../../texts/lang/fr.ts';
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
