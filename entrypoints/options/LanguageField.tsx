import type { Text } from '../../components/settings/text.ts';

interface Props {
  text: Text;
  /** BCP 47 tags of the languages that there are. */
  languages: readonly string[];
  language: string | undefined;
  locked: boolean;
  choose: (language: string | undefined) => void;
}

/** The notice's language, each called by its own name. */
export function LanguageField({ text, languages, language, locked, choose }: Props) {
  return (
    <label class="field">
      <span>{text('options_language')}</span>
      <select
        value={language ?? ''}
        disabled={locked}
        onChange={({ currentTarget }) => choose(currentTarget.value === '' ? undefined : currentTarget.value)}
      >
        <option value="">{text('options_language_browser')}</option>
        {languages.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {ownName(tag)}
          </option>
        ))}
      </select>
      {locked && <small>{text('popup_set_by_organisation')}</small>}
    </label>
  );
}

/** "Deutsch", "Português (Brasil)". Chinese goes by its script, which is what its readers choose by: "简体中文". */
function ownName(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(language === 'zh' ? `zh-${script}` : tag) ?? tag;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(tag) + rest.join('');
}
