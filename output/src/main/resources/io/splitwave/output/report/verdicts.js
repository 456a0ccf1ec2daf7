// Figures with error bars, and a verdict on every claim made of them.

const VERDICT_MARKS = { "holds": "●", "holds in part": "◐", "does not hold": "○", "not reached": "○", "exceeded": "▲", "depends on the start": "◑", "open": "?" };

const verdictText = (verdict) => `${VERDICT_MARKS[verdict.replace(/:.*| \(.*/, "")] ?? ""} ${verdict}`;

const shownMark = ([, y, halfWidth], scale) => withUnit(show(scale.in(y))
  + (halfWidth === null ? "" : " ± " + show(halfWidth <= 1e-12 * Math.abs(y) ? 0 : scale.in(halfWidth), 2)), scale.unit);

// Bars of several curves stand beside each other over a category; whiskers stand on them.
const BAR_ROOM = 0.8;

const plotFigure = (plot) => {
  const bars = plot.form === "BARS";
  const count = plot.curves.length;
  const known = plot.curves.flatMap((curve) => curve.marks);
  const xScale = scaleOf(plot.xAxis.si, known.map((mark) => mark[0]));
  const yScale = scaleOf(plot.yAxis.si, known.map((mark) => mark[1]));
  const colour = (i) => RUN_COLOURS[i % RUN_COLOURS.length];
  const place = (x, i) => (bars ? x + BAR_ROOM * ((i + 0.5) / count - 0.5) : xScale.in(x));
  const spread = ([, y, halfWidth]) => halfWidth !== null && halfWidth > 1e-12 * Math.abs(y);
  const main = (curve, i) => ({
    type: bars ? "custom" : plot.form === "LINES" ? "line" : "scatter",
    name: curve.name,
    symbolSize: plot.form === "LINES" ? 6 : 5,
    lineStyle: { color: colour(i), type: RUN_DASHES[i % RUN_DASHES.length], width: 2 },
    itemStyle: { color: colour(i) },
    data: curve.marks.map((mark) => [place(mark[0], i), yScale.in(mark[1]), mark[0]]),
    ...(bars ? { encode: { x: 0, y: 1 }, renderItem: (params, api) => {
      const [at, zero] = [api.coord([api.value(0), api.value(1)]), api.coord([api.value(0), 0])];
      const width = api.size([BAR_ROOM / count, 0])[0] * 0.92;
      return { type: "rect", shape: { x: at[0] - width / 2, y: Math.min(at[1], zero[1]), width, height: Math.abs(zero[1] - at[1]) }, style: { fill: colour(i) } };
    } } : {}),
  });
  const errors = (curve, i) => ({
    type: "custom", silent: true, z: 5, renderItem: whisker(bars ? INK : colour(i)), encode: { x: 0, y: [1, 2] },
    tooltip: { show: false }, name: curve.name,
    data: curve.marks.filter(spread).map((mark) => [place(mark[0], i), yScale.in(mark[1] - mark[2]), yScale.in(mark[1] + mark[2])]),
  });
  const category = (x) => (bars ? plot.categories[Math.round(x)] ?? "" : xScale.text(x));
  const at = (x) => plot.curves.flatMap((curve, i) => {
    const mark = curve.marks.find((m) => m[0] === x);
    return mark ? [[curve.name, `${shownMark(mark, yScale)} (n = ${mark[3]})`, colour(i)]] : [];
  });
  return figure(plot.name, plot.title, "", {
    height: 420,
    option: () => ({
      legend: { ...(bars ? legendOfAreas() : legend()), data: plot.curves.map((curve) => curve.name) },
      grid: { left: 64, right: 20, top: 40, bottom: bars && plot.categories.length > 6 ? 96 : 56 },
      xAxis: bars
        ? xAxis(named(plot.xAxis.name, xScale), { min: -0.5, max: plot.categories.length - 0.5, interval: 1, nameGap: plot.categories.length > 6 ? 72 : 30,
          splitLine: { show: false }, axisTick: { show: false },
          axisLabel: { show: false } })
        : xAxis(named(plot.xAxis.name, xScale), { scale: true }),
      yAxis: yAxis(named(plot.yAxis.name, yScale), { scale: !bars }),
      tooltip: plot.form === "POINTS" ? { show: false } : hover((point) => {
        const x = point.value[2];
        return tip(bars ? category(x) : `${plot.xAxis.name}: ${category(x)}`, at(x));
      }, "item"),
      series: [
        ...plot.curves.flatMap((curve, i) => [main(curve, i), errors(curve, i)]),
        ...(bars ? [categoryNames(plot)] : []),
      ],
    }),
    data: () => ({
      columns: ["curve", plot.x, plot.y, "half_width", "n"],
      rows: plot.curves.flatMap((curve) => curve.marks.map((mark) => [curve.name, bars ? plot.categories[mark[0]] : mark[0], mark[1], mark[2], mark[3]])),
    }),
  }).element;
};

// Names stand under the middle of their bars, which a value axis has no labels for.
const categoryNames = (plot) => ({
  type: "custom", silent: true, clip: false, tooltip: { show: false }, encode: { x: 0, y: 1 },
  data: plot.categories.map((_, i) => [i, 0]),
  renderItem: (params, api) => {
    const many = plot.categories.length > 6;
    const { y, height } = params.coordSys;
    return { type: "text", x: api.coord([api.value(0), 0])[0], y: y + height + 8, rotation: many ? Math.PI / 7 : 0,
      style: { text: plot.categories[params.dataIndex], fill: INK, font: "12px " + FONT, align: many ? "right" : "center", verticalAlign: "top" } };
  },
});

const verdictTable = (name, verdicts) => sortableTable("verdicts-" + name, [
  { name: "claim", words: true, value: (v) => v.claim, text: (v) => v.claim },
  { name: "published", words: true, value: (v) => v.published, text: (v) => v.published },
  { name: "ours", words: true, value: (v) => v.ours.join("; "), text: (v) => make("span", { class: "lines" }, ...v.ours.flatMap((line, i) => (i ? [make("br"), line] : [line]))) },
  { name: "verdict", words: true, value: (v) => v.verdict, text: (v) => verdictText(v.verdict) },
  { name: "why", words: true, value: (v) => v.why, text: (v) => v.why },
], verdicts, { pageRows: Infinity }).element;

const overview = (parts) => sortableTable("verdicts", [
  { name: "figure", words: true, value: (v) => v.part, text: (v) => make("a", { href: "#" + v.part }, v.part) },
  { name: "claim", words: true, value: (v) => v.claim, text: (v) => v.claim },
  { name: "published", words: true, value: (v) => v.published, text: (v) => v.published },
  { name: "verdict", words: true, value: (v) => v.verdict, text: (v) => verdictText(v.verdict) },
], parts.flatMap((part) => part.verdicts.map((v) => ({ ...v, part: part.name }))), { pageRows: Infinity }).element;

showPage(() => {
  const { description } = unpack();
  const parts = description.parts.map((part) =>
    section(part.name, part.title, part.about, verdictTable(part.name, part.verdicts), ...part.plots.map(plotFigure)));
  return [
    make("header", {}, make("p", { class: "brand" }, "Splitwave"), make("h1", {}, description.title),
      make("p", { class: "facts" }, ...description.facts.map((fact) => make("span", {}, fact)))),
    sectionLinks(["verdicts", ...description.parts.map((part) => part.name)].map((name) => [name, name])),
    section("verdicts", "Verdicts", null, ...description.introduction.map((text) => make("p", { class: "lead" }, text)), overview(description.parts)),
    ...parts,
  ];
});
