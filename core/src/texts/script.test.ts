import { describe, expect, it } from 'vitest';
import { LOCALES } from '../dealership/types.ts';
import { qualificationOf, type QualificationAnswers } from '../lead/qualification.ts';
import { CLOSE_REASONS, OUTCOMES } from '../lead/types.ts';
import { ALL_TEXTS } from './all.ts';
import { textFor } from './choose.ts';
import { STEPS, type StepId } from './graph.ts';
import { ABOUTS, BEFORE, STEP_IDS, stepTextId, type About } from './ids.ts';
import { LABELS } from './labels.ts';
import { aContext, aCustomer, aLead, facts } from './testing.ts';
import type { Script, ScriptStep } from './types.ts';
import { buildScript } from './script.ts';

const scriptOf = (about: About): Script =>
  buildScript(about, [], { customer: (id) => id, advisor: (id) => id });
const stepOf = (script: Script, id: StepId): ScriptStep => {
  const found = script.steps.find((step) => step.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
};

/** Every way through a script, as its steps and the answers given. */
interface Road {
  readonly steps: readonly StepId[];
  readonly answers: QualificationAnswers;
  readonly last: ScriptStep;
}
function roads(script: Script): readonly Road[] {
  const walk = (id: StepId, steps: readonly StepId[], answers: QualificationAnswers): Road[] => {
    if (steps.includes(id)) throw new Error(`${id} comes twice: ${steps.join(' ')}`);
    const step = stepOf(script, id);
    const here = [...steps, id];
    if (step.branches.length === 0) return [{ steps: here, answers, last: step }];
    return step.branches.flatMap(({ to, answer }) => {
      const asked = step.asks ?? (id === 'not_driver' ? 'is_owner' : null);
      return walk(to, here, asked && answer !== null ? { ...answers, [asked]: answer } : answers);
    });
  };
  return walk(script.start, [], {});
}
const every = ABOUTS.flatMap((about) => roads(scriptOf(about)).map((road) => ({ about, ...road })));
const ending = (action: string) => every.filter(({ last }) => last.end?.action === action);

describe('the script as a graph', () => {
  it('leads on from every step or ends with what to record; no branch leads nowhere [R20, R32]', () => {
    for (const about of ABOUTS) {
      const { steps } = scriptOf(about);
      const ids = new Set(steps.map(({ id }) => id));
      for (const { id, branches, end } of steps) {
        expect(branches.length > 0, `${id}`).toBe(end === null);
        for (const { to } of branches) expect(ids.has(to), `${id} -> ${to}`).toBe(true);
        if (end) {
          expect(OUTCOMES).toContain(end.outcome);
          if (end.reason) expect([...CLOSE_REASONS, 'recontact']).toContain(end.reason);
          expect(end.action === 'nosale', `${id}`).toBe(end.reason !== null);
        }
      }
    }
  });

  it('ends on every way, and every step is on one, if not in this matter then in another [R20]', () => {
    expect(every.every(({ last }) => last.end !== null)).toBe(true);
    const seen = new Set(every.flatMap(({ steps }) => steps));
    expect(STEP_IDS.filter((id) => !seen.has(id))).toEqual([]);
    for (const about of ABOUTS) {
      const here = new Set(roads(scriptOf(about)).flatMap(({ steps }) => steps));
      const never = STEP_IDS.filter((id) => !here.has(id));
      expect(never.every((id) => id === 'satisfied' || id === 'thanks')).toBe(true);
    }
  });

  it("has a label for every branch and none too many, each step's all different", () => {
    const used = new Set<string>(
      scriptOf('parts').steps.flatMap(({ branches }) => branches.map(({ id }) => id)),
    );
    expect([...used].sort()).toEqual([...LABELS].sort());
    for (const { branches } of scriptOf('parts').steps)
      expect(new Set(branches.map(({ id }) => id)).size).toBe(branches.length);
  });
});

describe('phases of a call', () => {
  it('says nothing of the matter before the right person is on the line', () => {
    const before = ['open', 'nobody', 'other_person', 'third_party_later', 'wrong_number'] as const;
    for (const { texts } of Object.values(ALL_TEXTS))
      for (const id of before)
        expect(texts[`script.${id}`]).not.toMatch(/\{(vehicle|topic|campaign|about|origin)/);
    for (const { steps } of every) {
      const matter = steps.indexOf('reason');
      if (matter > 0) expect(['open', 'other_person']).toContain(steps[matter - 1]);
      else expect(steps.some((id) => STEPS[id].phase === 'qualification')).toBe(false);
    }
  });

  it('fixes a final result only after contact and qualification [R31, R38]', () => {
    const final = [...ending('sale'), ...ending('nosale'), ...ending('recontact')];
    expect(final.length).toBeGreaterThan(0);
    for (const { steps, last } of final) {
      expect(last.end?.outcome).toBe('reached');
      const phases = steps.map((id) => STEPS[id].phase);
      expect(phases.indexOf('contact')).toBe(0);
      expect(phases).toContain('qualification');
    }
  });

  it('offers an appointment only after vehicle, owner and moment were found right, in that order [R55, R56]', () => {
    const made = ending('appointment');
    expect(made.length).toBeGreaterThan(0);
    for (const { answers, steps } of made) {
      expect(qualificationOf(answers)).toMatchObject({ result: 'ok', next: 'appointment' });
      const order = (['vehicle', 'owner', 'timing', 'dates'] as const).map((id) => steps.indexOf(id));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(order[0]).toBeGreaterThan(steps.indexOf('needs'));
    }
  });

  it('asks for needs, interest and willingness first [R56]', () => {
    for (const about of ABOUTS) {
      const labels = stepOf(scriptOf(about), 'needs').branches.map(({ id }) => id);
      expect(labels).toEqual(
        expect.arrayContaining(['interested', 'not_interested', 'expensive', 'elsewhere']),
      );
    }
  });

  it('closes a refused qualification as the rules would, with a reason or for a later contact [R57, R58]', () => {
    const wrong = every.filter(({ answers }) => qualificationOf(answers).result === 'ko');
    expect(wrong.length).toBeGreaterThan(0);
    for (const { answers, last, steps } of wrong) {
      const { next, reason } = qualificationOf(answers);
      if (answers.is_owner === false)
        expect(['not_owner_sold', 'new_vehicle', 'leasing_rental_trade']).toContain(last.end?.reason);
      else if (next === 'recontact')
        // Who wants no later contact either has declined.
        expect(last.end?.action).toBe(steps.at(-1) === 'declined' ? 'nosale' : 'recontact');
      else expect(last.end?.reason).toBe(reason);
    }
  });
});

describe('what callers meet', () => {
  const over = (id: StepId) => stepOf(scriptOf('other'), id).end;
  it.each([
    ['too expensive, a dear estimate declined', ['needs', 'expensive', 'declined'], 'offer_declined'],
    ['going elsewhere', ['needs', 'elsewhere', 'declined'], 'offer_declined'],
    ['sold the car', ['reason', 'sold'], 'not_owner_sold'],
    ['not the driver', ['owner', 'not_driver', 'owner_not_driver'], 'owner_not_driver'],
    ['do not call me again', ['reason', 'no_more_calls', 'stopped'], 'no_privacy_consent'],
  ] as const)('%s: the road %s is there and closes as %s [R57]', (_, road, reason) => {
    const script = scriptOf('service_reminder');
    road.slice(1).forEach((to, i) => {
      expect(stepOf(script, road[i]!).branches.map((branch) => branch.to)).toContain(to);
    });
    expect(stepOf(script, road.at(-1)!).end).toMatchObject({ action: 'nosale', reason });
  });

  it('no time now: a moment is agreed and the lead stays open [U2]', () => {
    expect(stepOf(scriptOf('seasonal'), 'reason').branches).toContainEqual(
      expect.objectContaining({ id: 'no_time', to: 'callback' }),
    );
    for (const id of ['callback_agreed', 'estimate', 'third_party_later'] as const)
      expect(over(id)).toMatchObject({ outcome: 'call_back_at', action: 'attempt', reason: null });
  });

  it('a "no" to further calls is noted, whether the customer is written to or not [R16, X45]', () => {
    for (const id of ['in_writing', 'stopped'] as const) expect(over(id)?.noMoreCalls).toBe(true);
    expect(over('in_writing')).toMatchObject({ action: 'attempt', send: 'email_first_contact' });
    expect(STEP_IDS.filter((id) => over(id)?.noMoreCalls)).toHaveLength(2);
  });

  it('nobody answers: whether a voicemail was left is recorded with yes or no [R24, X46]', () => {
    expect(over('voicemail')).toMatchObject({ outcome: 'no_answer', voicemail: true });
    expect(over('no_answer')).toMatchObject({ outcome: 'no_answer', voicemail: false });
  });

  it('an invalid number brings the e-mail, a wrong one does not close the lead [R26]', () => {
    expect(over('invalid')).toMatchObject({ outcome: 'invalid_number', send: 'email_invalid_phone' });
    expect(over('wrong_number')).toMatchObject({ outcome: 'wrong_number', action: 'attempt' });
  });

  it('a question that was answered closes with sale, but a campaign or a booking is not just answered [R14, R53]', () => {
    expect(over('thanks')).toMatchObject({ action: 'sale', outcome: 'reached' });
    const answerable = ABOUTS.filter((about) =>
      stepOf(scriptOf(about), 'needs').branches.some(({ id }) => id === 'answered'),
    );
    expect(answerable).toEqual(['service_question', 'parts', 'accessories', 'spontaneous', 'other']);
  });

  it('a courtesy car is one of three ways, and none is promised', () => {
    expect(stepOf(scriptOf('booking'), 'transport').branches.map(({ id }) => id)).toEqual([
      'waits',
      'courtesy_car',
      'own_way',
    ]);
  });
});

describe('words of the script', () => {
  it('speaks of each matter in its own words, in every language [R14, R20]', () => {
    for (const { texts } of Object.values(ALL_TEXTS))
      for (const step of ['reason', 'needs'] as const)
        expect(new Set(ABOUTS.map((about) => texts[stepTextId(step, about)])).size).toBe(ABOUTS.length);
  });

  it('keeps what is said to a few breaths, and labels to a button [U10, U17]', () => {
    const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。・（）：]/u;
    const width = (text: string) => Array.from(text).reduce((w, c) => w + (wide.test(c) ? 2 : 1), 0);
    for (const locale of LOCALES) {
      const { texts } = ALL_TEXTS[locale];
      for (const label of LABELS)
        expect(width(texts[`label.${label}`]), `${locale} ${label}`).toBeLessThanOrEqual(20);
      const lead = aLead({ facts: facts({ origin: 'hq' }), preferredDates: ['2025-03-10', '2025-03-11'] });
      const { script } = textFor('call_script', lead, aCustomer('Ana Prueba'), aContext(locale))!.customer;
      for (const { id, text } of script!.steps)
        expect(width(text), `${locale} ${id}`).toBeLessThanOrEqual(240);
    }
  });

  it('has words for all that can be known before the call [R113]', () => {
    for (const { texts } of Object.values(ALL_TEXTS))
      for (const id of BEFORE) expect(texts[`before.${id}`]).not.toBe('');
  });
});
