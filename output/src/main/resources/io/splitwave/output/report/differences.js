// Differences of the entries of a comparison to one of them, in the same worlds.

const readDifferences = (description) => {
  if (!description.differences) return null;
  const { reference, entries } = description.differences;
  for (const { differences } of entries) {
    for (const each of differences) for (const name of ["mean", "jointHalfWidth", "varianceSaved"]) each[name] = Number(each[name]);
  }
  return { reference, entries };
};

const differenceText = (scale, each) => show(scale.in(each.mean)) + (Number.isNaN(each.jointHalfWidth) ? "" : " ± " + show(scale.in(halfWidth({ ...each, halfWidth: each.jointHalfWidth })), 2));

const savedText = (each) => (Number.isNaN(each.varianceSaved) ? "–" : percent(each.varianceSaved, 2));

const differencesSection = (found, names, meaningOf, usesOf) => {
  if (!found || found.entries.length === 0) return null;
  const metrics = unique(found.entries.flatMap((e) => e.differences.filter((d) => d.n > 0 && Number.isFinite(d.mean)).map((d) => d.metric)));
  if (metrics.length === 0) return null;
  metrics.sort((a, b) => usesOf(b).includes("difference") - usesOf(a).includes("difference"));
  let metric = metrics[0];
  // ascending, as a difference that is far below 0 is read first
  const rows = () => found.entries.flatMap((e) => e.differences.filter((d) => d.metric === metric && Number.isFinite(d.mean)).map((d) => ({ ...d, entry: e.entry })))
    .sort((a, b) => a.mean - b.mean);
  const scaleOfRows = () => scaleOf(rows()[0].unit, rows().map((d) => d.mean));
  const family = found.entries.length;
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const caption = () => `${capital(meaningOf(metric))}, minus ${names[found.reference]}. Whiskers: intervals of 95 % for all ${plural(family, "difference")} together${family > 1 ? " (Bonferroni)" : ""}. An interval without 0 is a difference.`;
  const label = (d) => names[d.entry];
  const chart = figure("differences", "Mean difference in the same worlds", caption(), {
    heightOf: () => 84 + 34 * rows().length,
    height: 84 + 34 * family,
    option: () => {
      const shown = rows();
      const scale = scaleOfRows();
      const ends = (d) => [scale.in(d.mean - (d.jointHalfWidth || 0)), scale.in(d.mean + (d.jointHalfWidth || 0))];
      return {
        grid: { left: Math.min(190, 24 + 7 * Math.max(...shown.map((d) => label(d).length))), right: 28, top: 8, bottom: 48 },
        xAxis: xAxis(named("difference", scale)),
        yAxis: namesAxis(shown.map(label)),
        tooltip: hover((point) => { const d = shown[point.dataIndex];
          return tip(label(d), [["difference", withUnit(differenceText(scale, d), scale.unit)], ["variance saved", savedText(d)], ["n", String(d.n)]]); }, "item"),
        series: [
          { type: "scatter", symbolSize: 9, symbol: "circle", data: shown.map((d, i) => ({ value: [scale.in(d.mean), i], itemStyle: { color: RUN_COLOURS[d.entry % 8] } })),
            markLine: { symbol: "none", silent: true, animation: false, precision: NOT_ROUNDED, lineStyle: { color: FAINT, type: "dashed", width: 1 }, label: { show: false }, data: [{ xAxis: 0 }] } },
          whiskersAcross(INK, shown.map((d, i) => [...ends(d), i])),
        ],
      };
    },
    data: () => ({ columns: ["entry", "reference", "metric", "unit", "mean_difference", "joint_half_width", "variance_saved", "n"],
      rows: rows().map((d) => [label(d), names[found.reference], d.metric, d.unit, d.mean, d.jointHalfWidth, d.varianceSaved, d.n]) }),
  });
  const place = make("div");
  const fill = () => {
    const scale = scaleOfRows();
    place.replaceChildren(sortableTable("differences", [
      { name: "minus " + names[found.reference], words: true, value: label, text: label },
      { name: "difference", unit: scale.unit, value: (d) => d.mean, text: (d) => differenceText(scale, d) },
      { name: "variance saved", unit: "%", value: (d) => 100 * d.varianceSaved, text: savedText },
      { name: "n", value: (d) => d.n },
    ], rows(), { pageRows: Infinity }).element);
  };
  const pick = choice("Metric", metrics.map((name) => [name, name.replaceAll("_", " ")]), metric, (name) => {
    metric = name;
    fill();
    chart.update({ caption: caption() });
  });
  pick.select.id = "difference-metric";
  fill();
  return section("differences", "Differences",
    `Both play the same worlds, so a difference is known better than the two means. Variance saved is what that is worth: 1 − Var(X − Y) / (Var X + Var Y).`,
    make("div", { class: "controls" }, pick.element), chart.element, place);
};
