import { fr as lead } from '../../messages/lead/fr.ts';
import { fr as rejection } from '../../messages/rejection/fr.ts';
import { fr as step } from '../../messages/step/fr.ts';
import { fr as terms } from '../../messages/terms/fr.ts';
import { fr as why } from '../../messages/why/fr.ts';

/** The words that the panel shows in this language. */
export const words = { ...lead, ...rejection, ...step, ...terms, ...why };
