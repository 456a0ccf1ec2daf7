// The page of a sweep.

const MOST_CAVEATS = 5;

const pointsTable = (sweep, state) => {
  const columns = () => {
    const { metric } = state.chosen;
    const mean = scaleOf(metric.unit, metric.figures.map((f) => f?.mean ?? NaN));
    const difference = (p) => paired(sweep, metric, p, state.chosen.reference);
    return [
      ...sweep.keys.map((key) => ({ name: key.path, unit: key.unit, words: !key.numeric, value: (p) => (key.numeric ? key.numbers[p] : key.texts[p]), text: (p) => key.texts[p] })),
      { name: metric.label, unit: mean.unit, value: (p) => metric.figures[p]?.mean ?? NaN,
        text: (p) => { const f = metric.figures[p]; return f ? show(mean.in(f.mean)) + (Number.isNaN(f.halfWidth) ? "" : " ± " + show(mean.in(halfWidth(f)), 2)) : "–"; } },
      { name: "n", value: (p) => metric.figures[p]?.n ?? 0 },
      ...(sweep.size > 1 && metric.worlds ? [
        { name: "difference", unit: mean.unit, value: (p) => difference(p)?.mean ?? NaN,
          text: (p) => { const d = difference(p); return p === state.chosen.reference ? "(reference)" : d ? show(mean.in(d.mean)) + (Number.isNaN(d.halfWidth) ? "" : " ± " + show(mean.in(d.halfWidth), 2)) : "–"; } },
        { name: "variance saved", unit: "%", value: (p) => 100 * (difference(p)?.saved ?? NaN), text: (p) => { const d = difference(p); return d && Number.isFinite(d.saved) ? percent(d.saved, 2) : "–"; } },
      ] : []),
    ];
  };
  const place = make("div");
  const draw = () => place.replaceChildren(sortableTable("points", columns(), range(sweep.size), { pageRows: 30 }).element);
  state.onChange(draw);
  draw();
  return place;
};

const caveatsSeen = (sweep) => {
  const all = sweep.caveats.flatMap((caveats, p) => caveats.map((text) => `${pointName(sweep, p)}: ${text}`));
  return [...all.slice(0, MOST_CAVEATS), ...(all.length > MOST_CAVEATS ? [`${plural(all.length - MOST_CAVEATS, "further note")} of this kind.`] : [])]
    .map((text) => make("p", { class: "caveat" }, text));
};

showPage(() => {
  const sweep = readSweep();
  const state = makeChoice(sweep);
  const parallel = sweep.keys.length > 1 && (sweep.sampled || sweep.keys.length > 2);
  const parts = [
    section("picture", "Picture", "Any metric over the keys that were swept. Points share the random numbers of each world, so their differences are known better than their means.",
      ...caveatsSeen(sweep), choices(sweep, state), sweepFigure(sweep, state).element, parallel ? parallelFigure(sweep, state).element : null),
    sharesSection(sweep, state),
    section("table", "All points", `Mean ± half-width of 95 %. The difference is that to the chosen point, world by world, with half-widths for all points together; variance saved is what the common worlds are worth.`,
      pointsTable(sweep, state)),
  ].filter(Boolean);
  return [
    make("header", {}, make("p", { class: "brand" }, "Splitwave sweep"), make("h1", {}, sweep.title),
      make("p", { class: "facts" }, ...sweep.facts.map((fact) => make("span", {}, fact)))),
    sectionLinks(parts.map((part) => [part.id, part.dataset.short])),
    ...parts,
  ];
});
