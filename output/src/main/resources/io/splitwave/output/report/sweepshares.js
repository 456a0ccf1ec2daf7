// Sensitivity: what share of the variance of a metric each key accounts for.

// a share is never known better than to a tenth of a per cent
const tenths = (share) => (100 * share).toFixed(1).replace(/^-(?=0\.0$)/, "").replace("-", MINUS) + "\u00a0%";

const shareText = (value, halfWidth) => (Number.isNaN(value) ? "–" : tenths(value) + (Number.isNaN(halfWidth) ? "" : " ± " + tenths(halfWidth)));

const INDICES = [["first-order", "first", "firstHalfWidth", 0], ["total", "total", "totalHalfWidth", 1]];

const sharesOption = (of) => {
  const indices = INDICES.filter(([, name]) => of.shares.some((share) => Number.isFinite(share[name])));
  const names = of.shares.map((share) => share.key);
  const place = (i) => (i - (indices.length - 1) / 2) * 0.36;
  const bar = (index, i) => ({ type: "custom", name: index[0], itemStyle: { color: RUN_COLOURS[index[3]] }, encode: { x: 0, y: 1 },
    data: of.shares.map((share, k) => [100 * share[index[1]], k, place(i)]),
    renderItem: (params, api) => {
      const [zero, end] = [api.coord([0, api.value(1)]), api.coord([api.value(0), api.value(1)])];
      const step = api.size([0, 1])[1];
      const y = zero[1] + api.value(2) * step;
      return { type: "rect", shape: { x: Math.min(zero[0], end[0]), y: y - step * 0.16, width: Math.abs(end[0] - zero[0]), height: step * 0.32 }, style: { fill: RUN_COLOURS[index[3]], opacity: 0.7 } };
    } });
  const spread = (index, i) => ({ type: "custom", silent: true, z: 5, name: index[0], tooltip: { show: false }, encode: { x: [0, 1], y: 2 },
    data: of.shares.map((share, k) => [100 * (share[index[1]] - share[index[2]]), 100 * (share[index[1]] + share[index[2]]), k, place(i)]).filter((row) => Number.isFinite(row[0])),
    renderItem: (params, api) => {
      const y = api.coord([0, api.value(2)])[1] + api.value(3) * api.size([0, 1])[1];
      const [from, to] = [api.coord([api.value(0), api.value(2)])[0], api.coord([api.value(1), api.value(2)])[0]];
      const style = { stroke: INK, lineWidth: 1.4 };
      const cap = (x) => ({ type: "line", shape: { x1: x, y1: y - 4, x2: x, y2: y + 4 }, style });
      return { type: "group", children: [{ type: "line", shape: { x1: from, y1: y, x2: to, y2: y }, style }, cap(from), cap(to)] };
    } });
  return {
    legend: { ...legendOfAreas(), data: indices.map((index) => index[0]) },
    grid: { left: Math.min(190, 24 + 7 * Math.max(...names.map((n) => n.length))), right: 28, top: 34, bottom: 48 },
    xAxis: xAxis("share of the variance (%)", {}),
    yAxis: namesAxis(names),
    tooltip: hover((point) => {
      const share = of.shares[point.value[1]];
      return tip(share.key, INDICES.map(([name, value, half]) => [name, shareText(share[value], share[half])]));
    }, "item"),
    series: indices.flatMap((index, i) => [bar(index, i), spread(index, i)]),
  };
};

// Rows of all metrics: a column for each key.
const sharesTable = (sweep, labels) => {
  const totals = sweep.sensitivities.some((of) => of.shares.some((share) => Number.isFinite(share.total)));
  const fits = sweep.sensitivities.some((of) => Number.isFinite(of.rSquared));
  const share = (name, key, head) => ({ name: head, unit: "%", value: (of) => 100 * of.shares.find((s) => s.key === key.path)[name],
    text: (of) => { const s = of.shares.find((each) => each.key === key.path); return shareText(s[name], s[name + "HalfWidth"]); } });
  return sortableTable("sensitivity", [
    { name: "metric", words: true, value: (of) => labels(of.metric), text: (of) => labels(of.metric) },
    ...sweep.keys.map((key) => share("first", key, totals ? `${key.path}, first-order` : key.path)),
    ...(totals ? sweep.keys.map((key) => share("total", key, `${key.path}, total`)) : []),
    { name: totals ? "interactions" : "the rest", unit: "%", value: (of) => 100 * of.others, text: (of) => shareText(of.others, NaN) },
    { name: "replications", unit: "% of observed", value: (of) => 100 * of.replications, text: (of) => shareText(of.replications, NaN) },
    ...(fits ? [{ name: "R²", value: (of) => of.rSquared, text: (of) => show(of.rSquared, 2) },
      { name: "R², unseen points", value: (of) => of.predicted, text: (of) => show(of.predicted, 2) }] : []),
  ], sweep.sensitivities, { pageRows: 24 });
};

const sharesSection = (sweep, state) => {
  if (!sweep.estimator) return null;
  if (sweep.sensitivities.length === 0) return section("sensitivity", "Which key matters", sweep.estimator);
  const metricOf = (name) => sweep.metrics.find((metric) => metric.name === name);
  const label = (name) => (metricOf(name) ? metricName(sweep, metricOf(name)) : name);
  const of = () => sweep.sensitivities.find((each) => each.metric === state.chosen.metric.name);
  const without = make("p", { class: "lead", id: "no-shares" }, "Of this metric no shares can be told: it does not vary over the points beyond chance, the points are too few, or some point has no finite value.");
  const caption = () => {
    const one = of();
    if (!one) return "";
    return [`${label(one.metric)[0].toUpperCase()}${label(one.metric).slice(1)}.`,
      Number.isFinite(one.rSquared) ? `The fitted curves account for ${tenths(one.rSquared)} of the observed variance (R²), and for ${one.predicted > 0 ? tenths(one.predicted) : "none"} of it at points that they have not seen.` : "",
      Number.isNaN(one.replications) ? "With one world for each point its chance cannot be told from the keys." : `Replications account for ${tenths(one.replications)} of the observed variance, which is in no key's share.`,
      one.worlds < one.of ? `Counted in ${one.worlds} of ${one.of} worlds, in which all points have a finite value.` : ""].filter(Boolean).join(" ");
  };
  const chart = figure("shares", "Shares of the variance", caption(), {
    height: 110 + 46 * sweep.keys.length,
    option: () => (of() ? sharesOption(of()) : {}),
    data: () => ({ columns: ["metric", "key", "first_order", "first_order_half_width", "total", "total_half_width"],
      rows: (of()?.shares ?? []).map((s) => [of().metric, s.key, s.first, s.firstHalfWidth, s.total, s.totalHalfWidth]) }),
  });
  const refresh = () => {
    chart.element.hidden = !of();
    without.hidden = !!of();
    chart.update({ caption: caption() });
  };
  state.onChange(refresh);
  refresh();
  return section("sensitivity", "Which key matters", sweep.estimator, chart.element, without, sharesTable(sweep, label).element);
};
