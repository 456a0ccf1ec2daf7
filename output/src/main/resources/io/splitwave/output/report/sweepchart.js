// A metric over one key or two: lines, small multiples, or a heat map. Bars of intervals are those of the tables.

const PANELS_ACROSS = 3;
const PANEL_HEIGHT = 200;
const MOST_WITH_TEXT = 80;
const AROUND_ZERO = [ACCENT, PAPER, SECOND];

// The points of a drawing, one list for each value of the second key.
const seriesOf = (sweep, state) => {
  const { chosen } = state;
  const shown = state.shown().map((p) => ({ p, value: state.value(p) })).filter((e) => e.value && Number.isFinite(e.value.mean));
  if (chosen.second === null) return [{ name: state.title(), entries: shown }];
  const key = sweep.keys[chosen.second];
  return key.levels.map((level) => ({ name: `${key.short} ${key.withUnit(level)}`, entries: shown.filter((e) => key.texts[e.p] === level) }))
    .filter((series) => series.entries.length > 0);
};

const scaleOfShown = (state, all) => scaleOf(state.chosen.metric.unit, all.flatMap((series) => series.entries.map((e) => e.value.mean)));

const intervalText = (value, scale) =>
  withUnit(show(scale.in(value.mean)) + (Number.isNaN(value.halfWidth) ? "" : " ± " + show(scale.in(halfWidth(value)), 2)), scale.unit);

const sweepTip = (sweep, state, p, scale) => {
  const value = state.value(p);
  return tip(pointName(sweep, p), [
    [state.chosen.differs ? "difference" : "mean", intervalText(value, scale)],
    ...(state.chosen.differs && Number.isFinite(value.saved) ? [["variance saved", percent(value.saved)]] : []),
    ["n", String(value.n)],
  ]);
};

const keyAxis = (key, more = {}) => (key.numeric
  ? xAxis(key.head, { scale: true, ...more })
  : { ...xAxis(key.head, more), type: "category", data: key.levels, splitLine: { show: false } });

const lineSeries = (sweep, state, series, i, scale, more) => {
  const key = sweep.keys[state.chosen.x];
  const colour = RUN_COLOURS[i % RUN_COLOURS.length];
  const entries = sweep.sampled ? series.entries : [...series.entries].sort((a, b) => key.at(a.p) - key.at(b.p));
  return [
    { type: sweep.sampled || !key.numeric ? "scatter" : "line", name: series.name, symbolSize: 7, symbol: "circle",
      lineStyle: { color: colour, type: RUN_DASHES[i % RUN_DASHES.length], width: 2 }, itemStyle: { color: colour },
      data: entries.map((e) => ({ value: [key.at(e.p), scale.in(e.value.mean)], point: e.p })), ...more },
    whiskers(colour, entries.filter((e) => halfWidth(e.value) > 0)
      .map((e) => [key.at(e.p), scale.in(e.value.mean - e.value.halfWidth), scale.in(e.value.mean + e.value.halfWidth)]), { name: series.name, ...more }),
  ];
};

const zeroLine = (state) => (state.chosen.differs ? { markLine: { symbol: "none", silent: true, animation: false, precision: NOT_ROUNDED,
  lineStyle: { color: FAINT, type: "dashed", width: 1 }, label: { show: false }, data: [{ yAxis: 0 }] } } : {});

const linesOption = (sweep, state) => {
  const all = seriesOf(sweep, state);
  const scale = scaleOfShown(state, all);
  return {
    legend: all.length > 1 ? legend({ data: all.map((series) => series.name) }) : undefined,
    grid: { left: 70, right: 20, top: all.length > 1 ? 40 : 16, bottom: 56 },
    xAxis: keyAxis(sweep.keys[state.chosen.x]),
    yAxis: yAxis(named(state.title(), scale), { scale: true, nameGap: 52 }),
    tooltip: hover((point) => sweepTip(sweep, state, point.data.point, scale), "item"),
    series: all.flatMap((series, i) => lineSeries(sweep, state, series, i, scale, i === 0 ? zeroLine(state) : {})),
  };
};

const panelsAcross = (width, count) => Math.max(1, Math.min(PANELS_ACROSS, count, Math.floor(width / 260)));

const panelsOption = (sweep, state, width) => {
  const all = seriesOf(sweep, state);
  const scale = scaleOfShown(state, all);
  const ends = all.flatMap((series) => series.entries.flatMap((e) => [e.value.mean - (halfWidth(e.value) || 0), e.value.mean + (halfWidth(e.value) || 0)]));
  const across = panelsAcross(width, all.length);
  const share = (width - 20) / across;
  const rowHeight = PANEL_HEIGHT + 40;
  const place = (i) => ({ left: 10 + (i % across) * share + 56, top: 26 + Math.floor(i / across) * rowHeight, width: share - 72, height: rowHeight - 84 });
  // one scale for all panels
  const pad = 0.04 * (Math.max(...ends) - Math.min(...ends));
  const limits = { min: scale.in(Math.min(...ends) - pad), max: scale.in(Math.max(...ends) + pad) };
  const round = (value) => tickText(Number(value.toPrecision(4)));
  return {
    title: all.map((series, i) => ({ text: series.name, left: place(i).left, top: place(i).top - 22, textStyle: { fontSize: 12, color: INK, fontFamily: FONT } })),
    grid: all.map((_, i) => place(i)),
    xAxis: all.map((_, i) => keyAxis(sweep.keys[state.chosen.x], { gridIndex: i, nameGap: 26 })),
    yAxis: all.map((_, i) => yAxis(i % across === 0 ? named(state.title(), scale) : "", { gridIndex: i, ...limits, splitNumber: 4, nameGap: 46,
      axisLabel: { color: INK, hideOverlap: true, formatter: round, showMinLabel: false, showMaxLabel: false } })),
    tooltip: hover((point) => sweepTip(sweep, state, point.data.point, scale), "item"),
    series: all.flatMap((series, i) => lineSeries(sweep, state, series, i, scale, { xAxisIndex: i, yAxisIndex: i, ...zeroLine(state) })),
  };
};

const mapOption = (sweep, state, width) => {
  const [x, y] = [sweep.keys[state.chosen.x], sweep.keys[state.chosen.second]];
  const entries = seriesOf(sweep, state).flatMap((series) => series.entries);
  const scale = scaleOf(state.chosen.metric.unit, entries.map((e) => e.value.mean));
  const values = entries.map((e) => scale.in(e.value.mean));
  const far = Math.max(...values.map(Math.abs));
  const ends = state.chosen.differs ? [-far || -1, far || 1] : [Math.min(...values), Math.max(...values)];
  const colours = state.chosen.differs ? AROUND_ZERO : AMOUNTS;
  // an interval that holds 0 is no difference
  const unsure = (value) => state.chosen.differs && !(Math.abs(value.mean) > value.halfWidth);
  const category = (axisOf, key) => ({ ...axisOf, type: "category", data: key.levels, splitLine: { show: false }, axisTick: { show: false } });
  return {
    grid: { left: 92, right: 20, top: 52, bottom: 56 },
    xAxis: category(xAxis(x.head), x),
    yAxis: category(yAxis(y.head, { nameGap: 66 }), y),
    visualMap: { type: "continuous", min: ends[0], max: ends[1] > ends[0] ? ends[1] : ends[0] + 1, calculable: false, orient: "horizontal", top: 0, left: width < 560 ? 0 : 92, itemHeight: width < 560 ? 60 : 140, itemWidth: 12,
      text: [show(ends[1], 3), named(state.title(), scale) + "  " + show(ends[0], 3)], textStyle: { color: INK }, inRange: { color: colours } },
    tooltip: hover((point) => sweepTip(sweep, state, point.data.point, scale), "item"),
    series: [{ type: "heatmap", itemStyle: { borderColor: PAPER, borderWidth: 1 }, emphasis: { disabled: true },
      data: entries.map((e) => ({ value: [x.levelOf[e.p], y.levelOf[e.p], scale.in(e.value.mean)], point: e.p,
        label: { show: entries.length <= MOST_WITH_TEXT, color: INK, textBorderColor: PAPER, textBorderWidth: 2.5,
          formatter: unsure(e.value) ? `(${show(scale.in(e.value.mean), 3)})` : show(scale.in(e.value.mean), 3) } })) }],
  };
};

const formOf = (sweep, state) => (state.chosen.second === null || seriesOf(sweep, state).every((series) => series.entries.length === 0) ? "lines" : state.chosen.form);

const sweepCaption = (sweep, state) => [
  state.chosen.metric.meaning[0].toUpperCase() + state.chosen.metric.meaning.slice(1) + ".",
  state.chosen.differs
    ? `Mean difference to ${pointName(sweep, state.chosen.reference)}, world by world; ${formOf(sweep, state) === "map" ? "intervals" : "bars"} are of 95 % for all ${sweep.size - 1} differences together (Bonferroni).`
    : formOf(sweep, state) === "map" ? "" : "Bars are half-widths of the 95 % confidence interval of each mean.",
  formOf(sweep, state) === "map" && state.chosen.differs ? "A difference in parentheses has an interval that holds 0." : "",
  state.chosen.differs && !state.chosen.metric.worlds ? "The page has no room for the values of single worlds of this metric." : "",
  sweep.sampled ? "Other keys vary from point to point." : "",
].filter(Boolean).join(" ");

const sweepFigure = (sweep, state) => {
  const element = () => document.getElementById("chart-points");
  const height = () => {
    const count = formOf(sweep, state) === "map" ? sweep.keys[state.chosen.second].levels.length : seriesOf(sweep, state).length;
    if (formOf(sweep, state) === "map") return Math.max(260, 130 + 36 * count);
    return formOf(sweep, state) === "panels" ? 10 + Math.ceil(count / panelsAcross(element()?.clientWidth || 900, count)) * (PANEL_HEIGHT + 40) : 420;
  };
  const chart = figure("points", "The metric at the points", sweepCaption(sweep, state), {
    height: 420,
    heightOf: height,
    option: (width) => (formOf(sweep, state) === "map" ? mapOption(sweep, state, width) : formOf(sweep, state) === "panels" ? panelsOption(sweep, state, width) : linesOption(sweep, state)),
    data: () => ({
      columns: [...sweep.keys.map((key) => key.head), "metric", "unit", state.chosen.differs ? "mean_difference" : "mean",
        state.chosen.differs ? "joint_half_width" : "half_width", "n"],
      rows: state.shown().map((p) => [p, state.value(p)]).filter(([, value]) => value).map(([p, value]) => [
        ...sweep.keys.map((key) => (key.numeric ? key.numbers[p] : key.texts[p])), state.chosen.metric.name, state.chosen.metric.unit, value.mean, value.halfWidth, value.n]),
    }),
  });
  state.onChange(() => chart.update({ caption: sweepCaption(sweep, state) }));
  return chart;
};
