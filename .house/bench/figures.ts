import { loadavg } from 'node:os';

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Two-sided 95 % points of Student's distribution, by degrees of freedom from 1; beyond the list the normal one's. */
const STUDENT = [12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.2, 2.18, 2.16, 2.14, 2.13];

/** Half the width of the 95 % interval of a mean. */
export function halfInterval(values: readonly number[]): number {
  const middle = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
  return (STUDENT[values.length - 2] ?? 1.96) * Math.sqrt(variance / values.length);
}

/** A straight line through points by least squares, and how much of their spread it explains (R², 1 is all). */
export function line(points: readonly (readonly [number, number])[]) {
  const [mx, my] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const sum = (of: (dx: number, dy: number) => number) => points.reduce((all, [x, y]) => all + of(x - mx, y - my), 0);
  const [xx, xy, yy] = [sum((dx) => dx * dx), sum((dx, dy) => dx * dy), sum((_, dy) => dy * dy)];
  const slope = xy / xx;
  return { slope, start: my - slope * mx, explained: (xy * xy) / (xx * yy) };
}

/** The exponent of the power that fits points best: 1 is linear, 2 is square. */
export function exponent(points: readonly (readonly [number, number])[]): number {
  return line(points.map(([x, y]) => [Math.log(x), Math.log(y)])).slope;
}

export function fixed(value: number, digits = 2): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '–';
}

/** Rows of cells as aligned columns: the first to the left, numbers to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const cells = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
  return rows.map((row) => cells(row).join('  ').trimEnd()).join('\n');
}

/** How busy the machine is: timings from a busy one are ratios at best. */
export function load(): string {
  return `load average ${loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')}`;
}
