import { it as lead } from '../../messages/lead/it.ts';
import { it as rejection } from '../../messages/rejection/it.ts';
import { it as step } from '../../messages/step/it.ts';
import { it as terms } from '../../messages/terms/it.ts';
import { it as why } from '../../messages/why/it.ts';

/** The words that the panel shows in this language. */
export const words = { ...lead, ...rejection, ...step, ...terms, ...why };
