import { es as lead } from '../../messages/lead/es.ts';
import { es as rejection } from '../../messages/rejection/es.ts';
import { es as step } from '../../messages/step/es.ts';
import { es as terms } from '../../messages/terms/es.ts';
import { es as why } from '../../messages/why/es.ts';

/** The words that the panel shows in this language. */
export const words = { ...lead, ...rejection, ...step, ...terms, ...why };
