import { LIMITS } from '../../rules/evidence-limits.ts';

/** How much work one reading may be, and how much it has been. */
export interface Budget {
  nodes: number;
  characters: number;
  scripts: number;
  /** Whether a limit cut the reading short. */
  cut: boolean;
  /** Counts one node; `false` once there were enough. */
  visit(): boolean;
  /** Counts and gives the beginning of a text, at most `limit` characters and no more than are left. */
  take(text: string, limit: number): string;
}

export function budget(): Budget {
  return {
    nodes: 0,
    characters: 0,
    scripts: 0,
    cut: false,
    visit() {
      if (this.nodes >= LIMITS.nodes || this.characters >= LIMITS.characters) this.cut = true;
      else this.nodes += 1;
      return !this.cut;
    },
    take(text, limit) {
      const taken = text.slice(0, Math.min(limit, LIMITS.characters - this.characters));
      this.characters += taken.length;
      return taken;
    },
  };
}
