import { useEffect, useState } from 'preact/hooks';
import { parseQueue, type Queue } from '../../components/audit/queue.ts';
import { type Circumstances, circumstances } from '../../components/browser/circumstances.ts';
import { onPolicyChange, policyWatch } from '../../components/browser/policy.ts';
import { auditStore } from '../../components/browser/stores.ts';
import { type About, diagnose, shareable } from '../../components/situation/policy/diagnosis.ts';
import { DiagnosticsView } from './DiagnosticsView.tsx';

/** Keeps the diagnostics up to date with the policy. */
export function Diagnostics({ first, about }: { first: Circumstances; about: About }) {
  const [{ settings, voice }, setCurrent] = useState(first);
  const [copied, setCopied] = useState(false);
  const [queue, setQueue] = useState<Queue>();
  useEffect(() => {
    const follow = () => void circumstances().then(setCurrent);
    const count = (stored: unknown) => setQueue(parseQueue(stored));
    onPolicyChange(follow);
    follow();
    void auditStore.getValue().then(count);
    return auditStore.watch(count);
  }, []);
  const diagnosis = diagnose(policyWatch().current(), settings, about, queue);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(shareable(diagnosis));
    setCopied(true);
  }
  return (
    <DiagnosticsView
      diagnosis={diagnosis}
      voice={voice}
      browserDrops={!import.meta.env.FIREFOX}
      copied={copied}
      copy={() => void copy()}
    />
  );
}
