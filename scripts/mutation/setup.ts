import fc from 'fast-check';

// Each mutant runs the tests anew; what a property finds, it finds early.
fc.configureGlobal({ numRuns: 30 });
