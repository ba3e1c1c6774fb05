import { Icon } from '../../components/notice/Icon.tsx';
import { name, phrase, snake } from '../../components/notice/phrase.ts';
import { say, type Voice } from '../../components/notice/say.ts';
import { textIn } from '../../components/settings/text.ts';
import type {
  DiagnosedKey,
  DiagnosedSetting,
  Diagnosis,
  ReportState,
} from '../../components/situation/policy/diagnosis.ts';
import { Complaint, sayVerdict } from './Complaint.tsx';

interface DiagnosticsProps {
  diagnosis: Diagnosis;
  voice: Voice;
  /** Chromium filters by the managed schema; Firefox delivers everything. */
  browserDrops: boolean;
  copied: boolean;
  copy: () => void;
}

/** For administrators: what the browser delivered, what became of each key, and what is in force and why. */
export function DiagnosticsView({ diagnosis, voice, browserDrops, copied, copy }: DiagnosticsProps) {
  const text = textIn(voice);
  const { about, basis, readAt } = diagnosis;
  return (
    <main class="notice page diagnostics">
      <header class="page-top">
        <Icon name="mark" />
        <h1>Caveat · {text('diagnostics_title')}</h1>
      </header>
      <p>{text(`diagnostics_basis_${snake(basis)}`)}</p>
      {readAt !== null && (
        <p>{say(phrase('diagnostics_read_at', { time: name(sayMoment(readAt, voice.locale)) }), voice)}</p>
      )}
      {browserDrops && <p class="aside-note">{text('diagnostics_browser_drops')}</p>}
      <section>
        <h2>{text('diagnostics_keys')}</h2>
        <Keys keys={diagnosis.keys} voice={voice} />
      </section>
      <section>
        <h2>{text('diagnostics_settings')}</h2>
        <InForce settings={diagnosis.settings} voice={voice} />
      </section>
      {diagnosis.report && <Report report={diagnosis.report} voice={voice} />}
      <section>
        <h2>{text('diagnostics_versions')}</h2>
        <dl>
          <dt>{text('diagnostics_program')}</dt>
          <dd>{about.program}</dd>
          <dt>{text('diagnostics_browser')}</dt>
          <dd>{about.browser}</dd>
          <dt>{text('diagnostics_rules')}</dt>
          <dd>
            {about.rulesRevision} · <code>{about.rulesDigest}</code>
          </dd>
        </dl>
      </section>
      <section>
        <p class="buttons">
          <button type="button" onClick={copy}>
            {text('diagnostics_copy')}
          </button>
        </p>
        <p class="hint">{text('diagnostics_copy_note')}</p>
        <p role="status">{copied ? text('ui_copied') : ''}</p>
      </section>
    </main>
  );
}

function Keys({ keys, voice }: { keys: readonly DiagnosedKey[]; voice: Voice }) {
  const text = textIn(voice);
  if (keys.length === 0) return <p>{text('diagnostics_no_keys')}</p>;
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">{text('diagnostics_key')}</th>
            <th scope="col">{text('diagnostics_value')}</th>
            <th scope="col">{text('diagnostics_verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(({ key, delivered, verdict, complaints }) => (
            <tr key={key} class={verdict === 'applied' ? '' : 'bad'}>
              <th scope="row">
                <code>{key}</code>
              </th>
              <td>
                <code>{JSON.stringify(delivered)}</code>
              </td>
              <td>
                <span class="verdict">{sayVerdict(verdict, voice)}</span>
                {complaints.map((complaint) => (
                  <Complaint key={JSON.stringify(complaint)} complaint={complaint} voice={voice} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function InForce({ settings, voice }: { settings: readonly DiagnosedSetting[]; voice: Voice }) {
  const text = textIn(voice);
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">{text('diagnostics_setting')}</th>
            <th scope="col">{text('diagnostics_value')}</th>
            <th scope="col">{text('diagnostics_origin')}</th>
          </tr>
        </thead>
        <tbody>
          {settings.map((setting) => (
            <tr key={setting.name}>
              <th scope="row">
                <code>{setting.name}</code>
              </th>
              <td>
                <code>{JSON.stringify(setting.value)}</code>
              </td>
              <td>{text(`diagnostics_origin_${setting.from}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How the audit trail fares: an administrator's first question when the collector stays empty. */
function Report({ report, voice }: { report: ReportState; voice: Voice }) {
  const text = textIn(voice);
  const moment = (at: string | null) => (at === null ? text('diagnostics_report_never') : sayMoment(at, voice.locale));
  return (
    <section>
      <h2>{text('diagnostics_report')}</h2>
      <dl>
        <dt>{text('diagnostics_report_waiting')}</dt>
        <dd>{report.waiting}</dd>
        <dt>{text('diagnostics_report_lost')}</dt>
        <dd>{report.lost}</dd>
        <dt>{text('diagnostics_report_delivered')}</dt>
        <dd>{moment(report.delivered)}</dd>
        {report.nextAttempt !== null && (
          <>
            <dt>{text('diagnostics_report_next')}</dt>
            <dd>{moment(report.nextAttempt)}</dd>
          </>
        )}
        {report.failure !== null && (
          <>
            <dt>{text('diagnostics_report_failure')}</dt>
            <dd>
              <code>{report.failure}</code>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function sayMoment(moment: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium' }).format(new Date(moment));
}
