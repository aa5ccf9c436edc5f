declare module 'addons-linter' {
  /** What we use of Mozilla's linter, which has no types of its own. */
  const linter: {
    createInstance(options: { readonly config: Readonly<Record<string, unknown>> }): {
      run(): Promise<{ readonly errors: readonly Message[]; readonly warnings: readonly Message[] }>;
    };
  };
  interface Message {
    readonly code: string;
    readonly message: string;
    readonly file?: string;
  }
  export default linter;
}
