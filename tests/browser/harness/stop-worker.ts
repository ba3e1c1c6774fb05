import type { OpenBrowser } from './open-chromium.ts';

/** Stops the extension's background, as a browser does when it has been idle. The next event starts it anew. */
export async function stopWorker({
  protocol,
  extensionId,
}: Pick<OpenBrowser, 'protocol' | 'extensionId'>): Promise<void> {
  const { targetInfos } = await protocol.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && new URL(url).host === extensionId);
  if (worker) await protocol.send('Target.closeTarget', { targetId: worker.targetId });
}
