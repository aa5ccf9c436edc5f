export * from './types.ts';
export { kpiLead, type KpiOptions } from './kpi-lead.ts';
export { lastWeeks, periodBefore, periodOf, type PeriodUnit } from './period.ts';
export { kpiReport, type ReportOptions, trend } from './report.ts';
export { countContacts } from './contacts.ts';
export { figureName, formatDaysOf, formatFigure, formatShare, formatSpan } from './format.ts';
