import type { ReactNode } from "react";
import { VERSION } from "../../commands/version";
import { PANE_WORDS } from "../../german/paneWords";
import { SEVERITY_ORDER, SEVERITY_WORDS } from "../../german/severityWords";
import { STATUS_ORDER, STATUS_WORDS } from "../../german/statusWords";
import { useLayout } from "../parts/layout";
import { StatusShape } from "../parts/StatusShape";

const { help } = PANE_WORDS;

/** The definitions that the figures rest on, what happens to the data, and which version this is. */
export function Help(): ReactNode {
  const layout = useLayout();
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a text without controls scrolls by keyboard only with the focus
    <div role="region" aria-label={PANE_WORDS.screens.help} tabIndex={0} className={layout.screen}>
      <Section title={help.statuses}>
        {STATUS_ORDER.map((status) => (
          <p key={status} className={layout.paragraph}>
            <StatusShape status={status} /> <b>{STATUS_WORDS[status].word}</b>: {STATUS_WORDS[status].meaning};{" "}
            {STATUS_WORDS[status].countsAs}.
          </p>
        ))}
      </Section>
      <Section title={help.counting} texts={help.countingText} />
      <Section title={help.severities}>
        {SEVERITY_ORDER.map((severity) => (
          <p key={severity} className={layout.paragraph}>
            <b>{SEVERITY_WORDS[severity].word}</b>: {SEVERITY_WORDS[severity].meaning}
          </p>
        ))}
      </Section>
      <Section title={help.keys} texts={help.keysText} />
      <Section title={help.privacy} texts={help.privacyText} />
      <p className={layout.quiet}>{help.version(VERSION)}</p>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly texts?: readonly string[];
  readonly children?: ReactNode;
}

function Section({ title, texts = [], children }: SectionProps): ReactNode {
  const layout = useLayout();
  return (
    <section className={layout.section}>
      <h2 className={layout.heading}>{title}</h2>
      {texts.map((text) => (
        <p key={text} className={layout.paragraph}>
          {text}
        </p>
      ))}
      {children}
    </section>
  );
}
