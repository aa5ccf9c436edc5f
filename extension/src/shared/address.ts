/**
 * The page's address as Salesforce has it. Only the sandbox's build knows one more host: its stand-in listens on
 * loopback, and the path is the same.
 */
export function pageAddress(href: string, sandbox: boolean = IN_SANDBOX): string {
  if (!sandbox) return href;
  const url = new URL(href);
  if (url.hostname !== '127.0.0.1' && url.hostname !== 'localhost') return href;
  return `https://pitlane-demo.lightning.force.com${url.pathname}${url.search}${url.hash}`;
}

declare const __PITLANE_SANDBOX__: boolean | undefined;
/** Whether this is the build for the stand-in org of sandbox/. */
export const IN_SANDBOX: boolean = typeof __PITLANE_SANDBOX__ !== 'undefined' && __PITLANE_SANDBOX__;
