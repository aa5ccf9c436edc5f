export { memberSchema, parseMember } from './member-schema.ts';
export { overridden, parsePolicy, type PolicyOverrides, policySchema } from './policy-schema.ts';
export { conditionsSchema, parseRule, ruleSchema } from './rule-schema.ts';
export { issuesOf } from './schema-parts.ts';
