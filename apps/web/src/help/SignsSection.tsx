import { For, type JSX } from 'solid-js';
import { Face } from '../ui/Face';
import { OrganisationMark } from '../ui/OrganisationMark';
import { MARKS } from '../ui/organisationMark';
import { SeverityGlyph } from '../ui/SeverityGlyph';
import styles from './Help.module.css';
import { CardSign, FrictionSign, MomentSign, PATH_SIGNS, PathSign } from './Signs';

/** What the signs of a map mean. Each is a shape first and a colour second. */
export function SignsSection() {
  return (
    <section aria-labelledby="help-signs">
      <h2 class={styles.heading} id="help-signs">
        What the signs mean
      </h2>
      <div class={styles.columns}>
        <Signs title="Who delivers it">
          <Sign sign={<CardSign partner={false} />}>One solid edge: you deliver it, the vendor</Sign>
          <Sign sign={<CardSign partner />}>A double edge: a partner delivers it</Sign>
          <Sign sign={<Marks />}>
            Every organisation has a colour and a mark of its own, always beside its name
          </Sign>
        </Signs>
        <Signs title="How the customer feels">
          <For each={EMOTIONS}>
            {(emotion) => <Sign sign={<Face emotion={emotion.value} />}>{emotion.words}</Sign>}
          </For>
        </Signs>
        <Signs title="Paths">
          <For each={PATH_SIGNS}>
            {(path) => <Sign sign={<PathSign kind={path.kind} />}>{path.words}</Sign>}
          </For>
        </Signs>
        <Signs title="On a card">
          <Sign sign={<MomentSign />}>
            Moment of truth: it shapes the customer’s opinion, for good or ill
          </Sign>
          <Sign sign={<FrictionSign />}>
            Friction: how severe times how often, over all that hinders the customer here
          </Sign>
        </Signs>
        <Signs title="Findings">
          <Sign sign={<SeverityGlyph severity="error" size="large" />}>
            Error: the map does not hold together here
          </Sign>
          <Sign sign={<SeverityGlyph severity="warning" size="large" />}>
            Warning: something the customer will probably meet
          </Sign>
          <Sign sign={<SeverityGlyph severity="info" size="large" />}>Note: worth a thought</Sign>
        </Signs>
      </div>
    </section>
  );
}

const EMOTIONS = [
  { value: 2, words: 'Very good, +2' },
  { value: 1, words: 'Good, +1' },
  { value: 0, words: 'Neutral, 0' },
  { value: -1, words: 'Bad, −1' },
  { value: -2, words: 'Very bad, −2' },
];

function Signs(props: { title: string; children: JSX.Element }) {
  return (
    <div class={styles.area}>
      <h3 class={styles.subheading}>{props.title}</h3>
      <ul>{props.children}</ul>
    </div>
  );
}

function Sign(props: { sign: JSX.Element; children: JSX.Element }) {
  return (
    <li class={styles.signRow}>
      <span class={styles.sign} aria-hidden="true">
        {props.sign}
      </span>
      <span>{props.children}</span>
    </li>
  );
}

function Marks() {
  return (
    <span class={styles.marks}>
      <For each={MARKS}>{(mark, index) => <OrganisationMark slot={index() + 1} mark={mark} />}</For>
    </span>
  );
}
