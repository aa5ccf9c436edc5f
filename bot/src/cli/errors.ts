/** Something the operator can mend; its message says what, where and how. */
export class OperatorError extends Error {}
