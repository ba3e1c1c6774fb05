/** Runs inside Firefox, in its own process: errors that extensions left in the console. */

const complaints = [];

/** The errors since the last call. */
export function takeComplaints() {
  return complaints.splice(0);
}

/** The browser's own remark on a page that was closed, or a background that was stopped, in the middle of something. */
const WENT = /^Promise (?:resolved|rejected) after context unloaded/;

const listener = {
  observe(message) {
    if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
    // The browser and saved pages complain, too; what concerns us is what our own code caused.
    const isOurs = message.sourceName.startsWith('moz-extension:') || message.errorMessage.includes('moz-extension:');
    if (isOurs && !WENT.test(message.errorMessage)) complaints.push(message.toString());
  },
};

Services.console.registerListener(listener);
