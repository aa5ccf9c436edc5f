/** Which browser's store a build is for, or the sandbox on this machine. */
export interface Target {
  readonly browser: 'chrome' | 'firefox';
  /** Hosts are granted at once and the stand-in's loopback address is one: never for a store. */
  readonly sandbox: boolean;
}

/** The one place on which Pitlane works. Each org's own host below it is asked for in a click (U4). */
export const SALESFORCE_HOSTS = 'https://*.lightning.force.com/*';
const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*'];

/**
 * The manifest. Three permissions: `storage` keeps the link, drafts and what waits for the bot; `scripting` puts
 * the panel on the hosts that a person allowed; `alarms` sends what waits. No cookies, no tabs, no host by itself:
 * docs/it-review.md says why of each, and a test holds the two together.
 */
export function manifestFor({ browser, sandbox }: Target, version: string) {
  return {
    manifest_version: 3,
    name: sandbox ? '__MSG_name__ (sandbox)' : '__MSG_name__',
    short_name: 'Pitlane',
    description: '__MSG_description__',
    default_locale: 'en',
    version,
    icons: { '16': 'icons/16.png', '48': 'icons/48.png', '128': 'icons/128.png' },
    permissions: ['storage', 'scripting', 'alarms'],
    optional_host_permissions: [SALESFORCE_HOSTS],
    ...(sandbox ? { host_permissions: [SALESFORCE_HOSTS, ...LOOPBACK] } : {}),
    // Firefox runs an event page where Chrome runs a service worker.
    background:
      browser === 'firefox'
        ? { scripts: ['src/background/main.ts'], type: 'module' }
        : { service_worker: 'src/background/main.ts', type: 'module' },
    action: { default_title: '__MSG_settings__' },
    options_ui: { page: 'src/options/index.html', open_in_tab: true },
    storage: { managed_schema: 'managed-schema.json' },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        // The bot stands where the dealership put it; over plain HTTP on this machine only.
        'connect-src https: http://127.0.0.1:* http://localhost:*',
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pitlane@pitlane.example',
              strict_min_version: '140.0',
              // Sent to the dealership's own Pitlane only, and only once a person has linked the browser.
              data_collection_permissions: {
                required: ['none'],
                optional: ['personallyIdentifyingInfo', 'websiteContent'],
              },
            },
            // The first that knows the key above; the panel itself is made for a desk.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  } as const;
}
