import { STEPS, type ScriptEnd, type StepId } from './graph.ts';
import type { LabelId } from './labels.ts';
import { stepTextId, type About, type EditableId } from './ids.ts';
import type { QualificationQuestion } from '../lead/qualification.ts';
import type { Script, ScriptBranch, ScriptStep } from './types.ts';

/** Fills in a text by its id, in the language of those who hear it or of those who read it. */
export interface ScriptVoices {
  readonly customer: (id: EditableId) => string;
  readonly advisor: (id: EditableId) => string;
}

interface GraphStep {
  readonly kind: ScriptStep['kind'];
  readonly phase: ScriptStep['phase'];
  readonly asks?: QualificationQuestion;
  readonly branches?: readonly {
    readonly label: string;
    readonly to: string;
    readonly answer?: boolean;
    readonly only?: readonly string[];
  }[];
  readonly end?: ScriptEnd;
}

/**
 * The whole call about one matter (R20, R91): what is said in the customer's language, buttons and notes in the
 * advisor's (U17).
 */
export function buildScript(
  about: About,
  before: readonly EditableId[],
  { customer, advisor }: ScriptVoices,
): Script {
  const steps = Object.entries<GraphStep>(STEPS).map(([key, step]): ScriptStep => {
    const id = key as StepId;
    const voice = step.kind === 'note' ? advisor : customer;
    const branches = (step.branches ?? [])
      .filter(({ only }) => only === undefined || only.includes(about))
      .map(
        ({ label, to, answer }): ScriptBranch => ({
          id: label as LabelId,
          label: advisor(`label.${label as LabelId}`),
          to: to as StepId,
          answer: answer ?? null,
        }),
      );
    return {
      id,
      kind: step.kind,
      phase: step.phase,
      text: voice(stepTextId(id, about)),
      asks: step.asks ?? null,
      branches,
      end: step.end ?? null,
    };
  });
  return { id: about, before: before.map(advisor), start: 'open', steps };
}
