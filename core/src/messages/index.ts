export { CATALOGUES } from './catalogues.ts';
export { type Catalogue, loadWords, t, type MessageKey, type MessageParams } from './t.ts';
export { actionLabel, reasonName, staffName, statusName } from './names.ts';
export { customerName, type NameParts } from './customer-name.ts';
export {
  nearestSubcommand,
  SUBCOMMANDS,
  subcommandOf,
  subcommandWord,
  subcommandWords,
  type Subcommand,
} from './subcommands.ts';
