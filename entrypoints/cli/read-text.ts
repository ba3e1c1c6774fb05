import type { Reason, Recognition } from '../../rules/recognition.ts';

/** A recognition in plain lines, the reasons below. */
export function tellRecognition(recognition: Recognition): string {
  return [
    verdictLine(recognition),
    `page: ${recognition.page}`,
    ...sellerLine(recognition),
    ...recognition.because.map(reasonLine),
  ].join('\n');
}

function verdictLine(recognition: Recognition): string {
  if (recognition.kind === 'nothing') return 'nothing: no offer was recognised, and no notice would be shown';
  const { behaviour, productName, lawClass, acts, certainty } = recognition;
  return `${behaviour}: ${productName} (${lawClass}), to ${acts.join(', ')}; ${certainty}`;
}

function sellerLine({ seller }: Recognition): string[] {
  return seller === null ? [] : [`seller: ${seller}`];
}

function reasonLine({ speaks, key, where, text }: Reason): string {
  return `  ${speaks === 'for' ? '+' : '-'} ${key} (${where}): ${text}`;
}
