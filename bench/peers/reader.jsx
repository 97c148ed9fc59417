// The reader for React and for Preact; the module `ui` resolves to one of them.

import { memo, useLayoutEffect, useMemo, useRef, useState } from "ui";
import { RECENCY, ROW, age, filtered, direction, iso, range, toggled } from "./core.js";

/** A row of the list. */
export const Row = memo(({ one, now, top, open }) => (
  <li className="row" lang={one.language} dir={direction(one.language)} style={{ transform: `translateY(${top}px)` }} onClick={() => open(one)}>
    <article>
      <p className="meta"><span>{one.name}</span> · <time dateTime={iso(one.published)}>{age(one.published, now)}</time></p>
      <h2>{one.headline}</h2>
      <p className="excerpt">{one.excerpt}</p>
    </article>
  </li>
));

/** The visible rows of the list, without a virtualization library. */
export function Rows({ shown, now, view, open }) {
  const [[first, end], set] = useState(() => [0, Math.min(shown.length, 16)]);
  useLayoutEffect(() => {
    const window = view.current;
    const update = () => set((old) => {
      const next = range(window.scrollTop, window.clientHeight, shown.length);
      return next[0] === old[0] && next[1] === old[1] ? old : next;
    });
    update();
    window.addEventListener("scroll", update, { passive: true });
    return () => window.removeEventListener("scroll", update);
  }, [shown]);
  const row = (one, at) => <Row key={one.id} one={one} now={now} top={(first + at) * ROW} open={open} />;
  return <ul style={{ height: `${shown.length * ROW}px` }}>{shown.slice(first, Math.min(end, shown.length)).map(row)}</ul>;
}

export function Reader({ data, List = Rows }) {
  const [sources, setSources] = useState(() => new Set());
  const [span, setSpan] = useState(0);
  const [opened, open] = useState(null);
  const view = useRef(null);
  const shown = useMemo(() => filtered(data.articles, sources, span, data.now), [sources, span]);
  useLayoutEffect(() => { view.current.scrollTop = 0; }, [shown]);
  const choices = useMemo(() => data.sources.map((name, at) => (
    <label key={at}><input type="checkbox" data-source={at} onChange={() => setSources((old) => toggled(old, at))} />{name}</label>
  )), []);
  return (
    <>
      <header>
        <select id="recency" onChange={(event) => setSpan(Number(event.target.value))}>
          {RECENCY.map(([text, value]) => <option key={value} value={value}>{text}</option>)}
        </select> <output id="status">{shown.length}</output>
        <fieldset>{choices}</fieldset>
      </header>
      {opened && <article className="open">{(opened.paragraphs ?? []).map((text, at) => <p key={at}>{text}</p>)}</article>}
      <div className="window" tabIndex={0} ref={view}><List shown={shown} now={data.now} view={view} open={open} /></div>
    </>
  );
}
