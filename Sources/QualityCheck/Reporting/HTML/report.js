// Moves through the findings of HTMLReporter's page, filters them and collects the editor's decisions.
// All that is said is in the markup already; texts are only ever set as text.
'use strict';
(() => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const one = (selector, within = document) => within.querySelector(selector);
  const toolbar = one('.toolbar');
  const panel = one('.panel');
  const keys = one('.keys');

  // The findings, in the order of the page.
  const findings = all('.card').map((card) => ({
    card,
    number: card.id.slice(1),
    document: card.closest('.document'),
    rule: card.dataset.rule,
    severity: card.dataset.severity,
    confidence: Number(card.dataset.confidence),
    texts: all('.write li', card).map((item) => ({
      text: item.dataset.text, percent: one('.percent', item).textContent, safe: one('.safe', item) !== null,
    })),
    marks: [], proofs: [], shown: true, decision: null,
  }));
  const byNumber = new Map(findings.map((finding) => [finding.number, finding]));
  const rowsOf = new Map();
  for (const mark of all('.mark')) {
    for (const number of mark.dataset.f.split(' ')) byNumber.get(number).marks.push(mark);
    const row = mark.closest('.row');
    if (!rowsOf.has(row)) rowsOf.set(row, new Set());
    for (const number of mark.dataset.f.split(' ')) rowsOf.get(row).add(byNumber.get(number));
  }
  for (const proof of all('.proof')) {
    for (const number of proof.dataset.f.split(' ')) byNumber.get(number).proofs.push(proof);
  }
  let open = null;

  // Decisions

  const keyOf = (section) => `qc decisions ${section.dataset.hash} ${section.dataset.path}`;

  const stored = (finding) => ({
    fingerprint: finding.card.dataset.fingerprint,
    rule: finding.rule,
    start: Number(finding.card.dataset.start),
    end: Number(finding.card.dataset.end),
    text: finding.card.dataset.words,
    ...finding.decision,
  });

  const decisionsOf = (section) => ({
    path: section.dataset.path,
    hash: section.dataset.hash,
    length: Number(section.dataset.length),
    decisions: findings.filter((finding) => finding.document === section && finding.decision).map(stored),
  });

  // A page opened from a file may not be allowed to keep anything; the decisions then last as long as the page.
  const keep = (section) => {
    try { localStorage.setItem(keyOf(section), JSON.stringify(decisionsOf(section))); } catch { /* see above */ }
  };

  const show = (finding) => {
    const kind = finding.decision?.decision;
    for (const mark of finding.marks) {
      // A piece that two findings share shows the decision of the one it links to.
      if (mark.dataset.f.split(' ')[0] !== finding.number) continue;
      mark.classList.remove('accept', 'edit', 'reject');
      if (kind) mark.classList.add(kind);
      if (finding.decision?.replacement !== undefined) mark.dataset.new = finding.decision.replacement || '(nothing)';
      else delete mark.dataset.new;
    }
  };

  const decide = (finding, decision) => {
    finding.decision = decision;
    show(finding);
    keep(finding.document);
    if (finding === open) fill(finding);
    filter();
  };

  const accept = (finding, index) => {
    const choice = finding.texts[index];
    if (choice) decide(finding, { decision: 'accept', replacement: choice.text });
  };

  const adopt = (document, section) => {
    const byPrint = new Map(findings.filter((finding) => finding.document === section)
      .map((finding) => [finding.card.dataset.fingerprint, finding]));
    let count = 0;
    for (const entry of document.decisions ?? []) {
      const finding = byPrint.get(entry.fingerprint);
      if (!finding || !['accept', 'edit', 'reject'].includes(entry.decision)) continue;
      finding.decision = { decision: entry.decision };
      if (entry.decision !== 'reject') finding.decision.replacement = String(entry.replacement ?? '');
      show(finding);
      count += 1;
    }
    return count;
  };

  const save = () => {
    const sections = all('.document');
    const file = {
      schemaVersion: 1,
      tool: one('meta[name=generator]').content,
      documents: sections.map(decisionsOf).filter((entry) => entry.decisions.length > 0),
    };
    const name = sections.length === 1 ? sections[0].dataset.path.split('/').pop() : 'qc';
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2) + '\n'], { type: 'application/json' }));
    link.download = `${name}.decisions.json`;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  const load = async (file) => {
    let content;
    try { content = JSON.parse(await file.text()); } catch { content = null; }
    if (content?.schemaVersion !== 1 || !Array.isArray(content.documents)) {
      return say(`${file.name} holds no decisions of qc.`);
    }
    let count = 0;
    for (const section of all('.document')) {
      // Texts may be equal to the letter; then the path tells them apart.
      const same = content.documents.filter((entry) => entry?.hash === section.dataset.hash);
      const named = same.filter((entry) => entry.path === section.dataset.path);
      for (const entry of named.length > 0 ? named : same) count += adopt(entry, section);
      keep(section);
    }
    filter();
    if (open) fill(open);
    say(count > 0 ? `${count} decisions loaded.` : `${file.name} belongs to other texts.`);
  };

  // Filters

  const progress = one('.progress');
  const say = (text) => { progress.textContent = text; };

  const filter = () => {
    const severities = new Set(all('[name=severity]:checked', toolbar).map((box) => box.value));
    const rule = toolbar.elements.rule.value;
    const least = Number(toolbar.elements.confidence.value) / 100;
    const decision = toolbar.elements.decision.value;
    one('output', toolbar).value = `${toolbar.elements.confidence.value}%`;
    let shown = 0;
    let decided = 0;
    for (const finding of findings) {
      const made = finding.decision?.decision ?? 'none';
      finding.shown = severities.has(finding.severity) && (rule === '' || finding.rule === rule)
        && finding.confidence >= least && (decision === '' || decision === made);
      if (finding.shown) shown += 1;
      if (finding.decision) decided += 1;
    }
    for (const [row, here] of rowsOf) {
      let any = false;
      for (const finding of here) any ||= finding.shown;
      row.classList.toggle('shaded', !any);
    }
    for (const finding of findings) {
      for (const mark of finding.marks) {
        const isOff = mark.dataset.f.split(' ').every((number) => !byNumber.get(number).shown);
        mark.classList.toggle('off', isOff);
        mark.tabIndex = isOff ? -1 : 0;
      }
    }
    document.body.classList.toggle('only', toolbar.elements.only.checked);
    const part = shown === findings.length ? `${findings.length} findings` : `${shown} of ${findings.length} findings`;
    say(`${part}, ${decided} decided`);
    if (open) place();
  };

  // The panel

  const place = () => {
    const visible = findings.filter((finding) => finding.shown);
    const index = visible.indexOf(open);
    one('.place', panel).textContent = index < 0 ? `hidden by the filters; ${visible.length} shown` : `${index + 1} of ${visible.length}`;
  };

  const fill = (finding) => {
    const content = one('.content', panel);
    if (content.dataset.f !== finding.number) {
      content.replaceChildren(...all('h3, .meta', finding.card).map((part) => part.cloneNode(true)));
      for (const copy of all('[id]', content)) copy.removeAttribute('id');
      one('.evidence', panel).replaceChildren(...all('dl > div', finding.card).map((part) => part.cloneNode(true)));
      content.dataset.f = finding.number;
    }
    const kind = finding.decision?.decision;
    const choices = one('.choices', panel);
    choices.replaceChildren(...finding.texts.map((choice, index) => {
      const button = document.createElement('button');
      const key = document.createElement('kbd');
      const words = document.createElement('b');
      const percent = document.createElement('span');
      button.type = 'button';
      key.textContent = index < 9 ? index + 1 : '';
      words.textContent = choice.text || 'leave it out';
      percent.className = 'percent';
      percent.textContent = choice.percent;
      button.append(key, words, percent);
      if (choice.safe) {
        const safe = document.createElement('span');
        safe.className = 'safe';
        safe.textContent = 'safe';
        button.append(safe);
      }
      button.setAttribute('aria-pressed', String(kind === 'accept' && finding.decision.replacement === choice.text));
      button.addEventListener('click', () => accept(finding, index));
      return button;
    }));
    const own = one('[name=own]', panel);
    own.value = kind === 'edit' ? finding.decision.replacement : '';
    own.placeholder = finding.texts[0]?.text ?? finding.card.dataset.words;
    one('[name=accept]', panel).disabled = finding.texts.length === 0;
    one('[name=undo]', panel).disabled = !finding.decision;
    one('.decided', panel).textContent = !kind ? 'Not decided yet.'
      : kind === 'reject' ? 'Rejected: the English stays as it is.'
        : `${kind === 'accept' ? 'Accepted' : 'Edited'}: ${finding.decision.replacement || '(leave it out)'}`;
    place();
  };

  const select = (finding, { scroll = true, focus = null } = {}) => {
    if (!finding) return;
    for (const piece of [...(open?.marks ?? []), ...(open?.proofs ?? [])]) piece.classList.remove('on');
    for (const map of all('.map .here')) map.setAttribute('x', '-10');
    open = finding;
    for (const piece of [...finding.marks, ...finding.proofs]) piece.classList.add('on');
    const length = Number(finding.document.dataset.length) || 1;
    one('.map .here', finding.document)?.setAttribute('x', String(Number(finding.card.dataset.start) / length * 1000));
    panel.hidden = false;
    document.body.classList.add('open');
    fill(finding);
    const mark = finding.marks[0];
    if (scroll) mark?.scrollIntoView({ block: 'nearest' });
    if (focus === 'mark') mark?.focus({ preventScroll: true });
    if (focus === 'panel') { panel.scrollTop = 0; panel.focus({ preventScroll: true }); }
  };

  const close = () => {
    for (const piece of [...(open?.marks ?? []), ...(open?.proofs ?? [])]) piece.classList.remove('on');
    panel.hidden = true;
    document.body.classList.remove('open');
    open?.marks[0]?.focus();
    open = null;
  };

  const step = (direction, focus = 'mark') => {
    const visible = findings.filter((finding) => finding.shown);
    if (visible.length === 0) return;
    const all = findings.indexOf(open);
    const next = direction > 0
      ? visible.find((finding) => findings.indexOf(finding) > all)
      : visible.findLast((finding) => open && findings.indexOf(finding) < all);
    select(next ?? (direction > 0 ? visible[0] : visible[visible.length - 1]), { focus });
  };

  const edit = () => {
    const own = one('[name=own]', panel);
    if (own.value === '') own.value = open.texts[0]?.text ?? open.card.dataset.words;
    own.focus();
    own.select();
  };

  // Events

  document.addEventListener('click', (event) => {
    const mark = event.target.closest?.('.mark');
    if (mark && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const here = mark.dataset.f.split(' ').map((number) => byNumber.get(number)).filter((finding) => finding.shown);
      // A second click on a piece that several findings share goes to the next of them.
      const next = here[(here.indexOf(open) + 1) % here.length];
      // Enter on a link is a click without a pointer: then the focus follows.
      select(next, { scroll: false, focus: event.detail === 0 ? 'panel' : null });
    }
    const map = event.target.closest?.('.map');
    if (map) {
      const box = map.getBoundingClientRect();
      const section = map.closest('.document');
      const wanted = (event.clientX - box.left) / box.width * Number(section.dataset.length);
      const here = findings.filter((finding) => finding.document === section && finding.shown);
      const distance = (finding) => Math.abs(Number(finding.card.dataset.start) - wanted);
      select(here.reduce((best, finding) => (!best || distance(finding) < distance(best) ? finding : best), null));
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    const typing = event.target.matches?.('input[type=text], select, input[type=range]');
    if (event.key === 'Escape' && !panel.hidden) return close();
    if (typing) {
      if (event.key === 'Enter' && event.target.name === 'own' && open) {
        event.preventDefault();
        decide(open, { decision: 'edit', replacement: event.target.value });
        panel.focus({ preventScroll: true });
      }
      return;
    }
    const actions = {
      j: () => step(1), k: () => step(-1), s: save, '?': () => keys.showModal(),
      a: () => open && accept(open, 0), e: () => open && edit(),
      r: () => open && decide(open, { decision: 'reject' }), u: () => open && decide(open, null),
    };
    const action = /^[1-9]$/.test(event.key) ? () => open && accept(open, Number(event.key) - 1) : actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  panel.addEventListener('click', (event) => {
    switch (event.target.closest('button')?.name) {
      case 'previous': return step(-1, null);
      case 'next': return step(1, null);
      case 'close': return close();
      case 'accept': return accept(open, 0);
      case 'edit': {
        const own = one('[name=own]', panel);
        return own.value !== '' && document.activeElement !== own && open.decision?.replacement !== own.value
          ? decide(open, { decision: 'edit', replacement: own.value }) : edit();
      }
      case 'reject': return decide(open, { decision: 'reject' });
      case 'undo': return decide(open, null);
    }
  });
  for (const kind of ['input', 'change']) {
    toolbar.addEventListener(kind, (event) => { if (event.target.name !== 'load') filter(); });
  }
  toolbar.addEventListener('submit', (event) => event.preventDefault());
  toolbar.elements.save.addEventListener('click', save);
  toolbar.elements.help.addEventListener('click', () => keys.showModal());
  toolbar.elements.load.addEventListener('change', (event) => {
    if (event.target.files[0]) load(event.target.files[0]);
    event.target.value = '';
  });
  const measure = () => document.documentElement.style.setProperty('--bar', `${toolbar.offsetHeight}px`);
  new ResizeObserver(measure).observe(toolbar);
  measure();

  for (const section of all('.document')) {
    try {
      const kept = localStorage.getItem(keyOf(section));
      if (kept) adopt(JSON.parse(kept), section);
    } catch { /* nothing was kept */ }
  }
  filter();
  // A link to a finding opens it.
  const linked = byNumber.get(location.hash.slice(2));
  if (linked && location.hash.startsWith('#f')) select(linked);
})();
