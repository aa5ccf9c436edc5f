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
      /EARLIEST|LATEST|86_400_000|s\.first|s\.last|^-?21$|before !== undefined/u.test(original),
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
    fits: ({ mutator, original }) =>
      mutator === 'ConditionalExpression' && /^case '|^default:/u.test(original),
  },
];
