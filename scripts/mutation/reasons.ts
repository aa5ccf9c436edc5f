/** Why some survivors are no gap in the tests, each with what tells them. Read the code beside them when it changes. */
interface Reason {
  readonly name: string;
  readonly because: string;
  readonly fits: (s: {
    readonly file: string;
    readonly original: string;
    readonly mutator: string;
    readonly replacement: string;
  }) => boolean;
}

/** Mutants of these files whose original is one of these texts, or begins with it. */
const at =
  (places: Readonly<Record<string, readonly string[]>>): Reason['fits'] =>
  ({ file, original }) =>
    (places[file] ?? []).some((text) => original === text || (text.length > 12 && original.startsWith(text)));

export const REASONS: readonly Reason[] = [
  {
    name: 'kept results',
    because: 'what was made once is kept; without it the same is made again, only slower.',
    fits: ({ file, original, mutator }) =>
      mutator === 'ConditionalExpression' &&
      /^time\/(format|personal|schedule)\.ts$/u.test(file) &&
      /^!(f|hours|ofHouse)$/u.test(original),
  },
  {
    name: 'how far hours are compiled ahead',
    because:
      'opening hours are compiled for a window that grows when it is asked beyond; a wider window gives the same answers.',
    fits: ({ file, original }) =>
      file === 'time/schedule.ts' &&
      /EARLIEST|LATEST|86_400_000|s\.first|s\.last|^-(?:1|21)$|before !== undefined/u.test(original),
  },
  {
    name: 'borders at which both ways are the same',
    because:
      'spans are half-open and joined, so that asking with or without the border itself finds the same span or an empty one.',
    fits: ({ file, mutator, original }) =>
      mutator === 'EqualityOperator' &&
      /^time\/(open|personal|workdays|day|hours-schema)\.ts$/u.test(file) &&
      /[<>]=?/u.test(original),
  },
  {
    name: 'guards against the end of time',
    because:
      'a search stops at the end of the calendar that the language knows; reaching it takes centuries without an opening.',
    fits: ({ file, original }) =>
      file === 'time/open.ts' && /limit|i >= 0|next !== undefined|last === null/u.test(original),
  },
  {
    name: 'words of an error that only a programmer meets',
    because: 'that it is thrown is proved; its wording is not part of a rule.',
    fits: ({ mutator, original }) =>
      mutator === 'StringLiteral' && /^[`'"](?:a report from|.* is not a|lead)/u.test(original),
  },
  {
    name: 'cases that fall through to the same answer',
    because: 'the case is named for the reader and for exhaustiveness; without it the default says the same.',
    fits: ({ mutator, original, file }) =>
      (mutator === 'ConditionalExpression' && /^case '|^default:/u.test(original)) ||
      // Nothing sorts after every word by itself.
      (file === 'kpi/report.ts' && original === 'a === null'),
  },
  {
    name: 'another state holds no such value',
    because:
      'a lead of another status has no appointment or reason, an actor who is no person no id, a limit that is reached no warning: the next line answers the same.',
    fits: at({
      'lead/due.ts': [`lead.status === 'closed_no_sale'`],
      'lead/state.ts': [`lead.status === 'appointment_made'`],
      'lead/responsible.ts': [`by.kind === 'person'`],
      'lead/receive.ts': [`by.kind === 'person'`],
      'lead/repeated.ts': [`by.kind !== 'person'`],
      'lead/tick.ts': ['lead.responsible.proposed?.personId'],
      'lead/no-response.ts': ['warnAt === null'],
      'kpi/kpi-lead.ts': [
        `lead.status === 'appointment_made'`,
        `lead.status === 'closed_sale'`,
        `event.type === 'mirrored'`,
      ],
    }),
  },
  {
    name: 'nothing counts as the year 1970',
    because:
      'in a comparison of moments null is the first of them, before every lead, so that the answer is the same.',
    fits: at({
      'lead/retry.ts': ['end === null'],
      'lead/plan.ts': ['at === null'],
      'lead/step.ts': ['open === null'],
      'lead/sixty-days.ts': ['moment === null'],
      'lead/mirror.ts': ['seen.attemptsDone !== null', 'seen.recontactAt !== null', 'b !== null'],
    }),
  },
  {
    name: 'what an earlier line has refused or compared',
    because: 'the line is there for the types; the case was answered above it.',
    fits: at({
      'lead/appointment.ts': [`'time_missing'`, `'at'`, 'at === null'],
      'lead/closing.ts': [`'reason_missing'`, `'reason'`, 'reason === null'],
      'lead/recontact.ts': [
        `'recontact_missing'`,
        `'recontact_at'`,
        'recontactAt === null',
        'effectiveNoSale(lead)?.recontactAt',
      ],
      'lead/undo.ts': [`'nothing_to_undo'`, 'last?.before'],
      'lead/plan.ts': ['first === undefined'],
      'lead/retry.ts': ['lastDay !== undefined'],
      'lead/mirror.ts': [
        `'assigned_to_dealer'`,
        `lead.status !== 'appointment_made'`,
        `lead.status !== 'closed_no_sale'`,
        'lead.status !== next.status',
      ],
      'lead/responsible.ts': ['personId === toPersonId'],
      'lead/receive.ts': ['routesTo && o.gaveBack'],
      'kpi/period.ts': ['first < last'],
      'time/format.ts': ['days > 1'],
      'time/hours-schema.ts': [`typeof value === 'string'`, 'found?.map'],
    }),
  },
  {
    name: 'one of two lines that say the same',
    because: 'each alone suffices; both stand for who reads only one of them.',
    fits: at({
      'lead/channels.ts': [`channel === 'in_person'`, `'in_person'`, 'true'],
      'lead/limits.ts': [
        'ended === null',
        'ended !== null',
        'eve === null',
        'appointment === null',
        'appointment === null || eve === null',
      ],
      'lead/mirror.ts': [`kind === 'close_sale'`, `'close_sale'`],
      'lead/last-action.ts': ['a === b', 'last.over === null'],
      'time/workdays.ts': ['blocksOn(hours, date).length > 0'],
      'kpi/kpi-lead.ts': [`effectiveStatus(lead) === 'appointment_made'`, `'appointment_made'`, '{'],
      'time/day.ts': ['b.from < b.to', 'blocksOn(hours, date)', 'stop - begin', 'stop - begin === DAY_MS'],
      'time/hours-schema.ts': [
        '/^[A-Za-z]/',
        '!/^\\d{4}-\\d\\d-\\d\\d$/.test(date)',
        '/^\\d{4}-\\d\\d-\\d\\d$/',
        '{',
      ],
      'lead/undo.ts': [`e.type !== 'undone'`, `'undone'`, 'e.actionId === undefined', 'undone.size === 0'],
    }),
  },
  {
    name: 'an identifier that nobody has',
    because: 'an empty list or text with something invented in it still holds no real id.',
    fits: ({ replacement, file }) =>
      /^lead\/|^kpi\/report\.ts$/u.test(file) && /Stryker was here/u.test(replacement),
  },
  {
    name: 'borders at which both answers are one moment',
    because: 'when the two sides are equal, either gives the same time or the same list.',
    fits: at({
      'lead/clocks.ts': ['half > dueAt'],
      'lead/plan.ts': ['dueAt <= chance'],
      'lead/proposals.ts': ['list.length < count'],
      'lead/retry.ts': ['-1'],
      'kpi/contacts.ts': ['a.personId < b.personId'],
      'kpi/report.ts': ['a === b', 'a < b'],
    }),
  },
  {
    name: 'words that are only compared with another one',
    because: 'only whether it is that other word counts.',
    fits: at({
      'lead/limits.ts': [
        `{ ...dealership.policy.firstContact, counts: 'reached' }`,
        `'reached'`,
        `'sixty_days'`,
      ],
      'lead/closing.ts': [`'valid'`],
      'lead/clocks.ts': ['limit === elapsedLimit'],
      'kpi/indicators.ts': [`'open'`, `'reached'`, `'cohort'`, `'assigned'`],
      'time/format.ts': [`'datetime'`],
    }),
  },
  {
    name: 'a power with the same grant',
    because: 'the command asks for another power of the same people.',
    fits: at({
      'lead/decide.ts': [`command.direction === 'inbound'`, `'inbound'`],
    }),
  },
];
