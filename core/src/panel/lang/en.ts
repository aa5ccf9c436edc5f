import { en as lead } from '../../messages/lead/en.ts';
import { en as rejection } from '../../messages/rejection/en.ts';
import { en as step } from '../../messages/step/en.ts';
import { en as terms } from '../../messages/terms/en.ts';
import { en as why } from '../../messages/why/en.ts';

/** The words that the panel shows in this language. */
export const words = { ...lead, ...rejection, ...step, ...terms, ...why };
