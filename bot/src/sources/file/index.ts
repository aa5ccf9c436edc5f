export { FILE_LIMIT, readLeadFile, type ReadFileOptions } from './read.ts';
