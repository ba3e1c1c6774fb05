import { SAMPLE } from './described.ts';
import { IDS, INSTALL } from './ids.ts';

/** Chrome and Edge on Linux: one file in the browser's folder of managed policies. */
export function chromiumOnLinux(browser: 'chrome' | 'edge') {
  const id = IDS[browser];
  return {
    ExtensionSettings: { [id]: INSTALL[browser] },
    '3rdparty': { extensions: { [id]: SAMPLE } },
  };
}

/** The JSON box of the Google Admin console, where each value is wrapped. */
export function googleAdminConsole() {
  return Object.fromEntries(Object.entries(SAMPLE).map(([key, Value]) => [key, { Value }]));
}

/** Firefox on any system: `policies.json`. */
export function firefox() {
  return {
    policies: {
      ExtensionSettings: { [IDS.firefox]: INSTALL.firefox },
      '3rdparty': { Extensions: { [IDS.firefox]: SAMPLE } },
    },
  };
}
