export { type DryRun, type DryRunRow, dryRun, type PastLead } from './dry-run.ts';
export {
  canPublish,
  MAX_ROWS,
  RULE_PROBLEM_CODES,
  type RuleProblem,
  type RuleProblemCode,
  ruleProblems,
} from './problems.ts';
export { RULE_TEMPLATES, type RuleTemplate, ruleTemplates } from './templates.ts';
export { peopleOf, rowsOf, type RuleTable, type RuleVersion, type TableRow } from './types.ts';
export {
  nextVersion,
  ruleAt,
  type RuleChange,
  asWritten,
  ruleChanges,
  type RuleReceipt,
  whoHasNotRead,
} from './versions.ts';
export { conditionsInWords, rowInWords, ruleInWords } from './words.ts';
