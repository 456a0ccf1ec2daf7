// Parallel coordinates: an axis for each key and one for the metric, a line for each point.

const AXIS_NAME_LETTERS = 22;
const NARROW_NAME_LETTERS = 14;

const shortened = (text, most) => (text.length > most ? text.slice(0, most - 1) + "…" : text);

const parallelOption = (sweep, state, width) => {
  const { metric } = state.chosen;
  const known = range(sweep.size).filter((p) => metric.figures[p] && Number.isFinite(metric.figures[p].mean));
  const scale = scaleOf(metric.unit, known.map((p) => metric.figures[p].mean));
  const values = known.map((p) => scale.in(metric.figures[p].mean));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const across = width >= 560;
  const text = { color: INK, fontSize: 12, fontFamily: FONT };
  const axis = (dim, name, more) => ({ dim, name: shortened(name, across ? AXIS_NAME_LETTERS : NARROW_NAME_LETTERS), nameTextStyle: text, nameGap: across ? 16 : 8, nameLocation: "end", axisLine: { lineStyle: { color: FAINT } },
    axisLabel: { color: INK, hideOverlap: true, formatter: tickText }, ...more });
  return {
    tooltip: undefined, // the library has no place for one in parallel coordinates
    parallel: across ? { left: 60, right: 80, top: 84, bottom: 28 } : { left: 24, right: 116, top: 84, bottom: 28, layout: "vertical" },
    parallelAxis: [
      ...sweep.keys.map((key, k) => axis(k, key.unit ? `${key.short} (${key.unit})` : key.short, key.numeric ? { type: "value", scale: true } : { type: "category", data: key.levels })),
      axis(sweep.keys.length, named(metric.label, scale), { type: "value", scale: true }),
    ],
    visualMap: { type: "continuous", min: low, max: high > low ? high : low + 1, dimension: sweep.keys.length, calculable: false, orient: "horizontal", top: 0, left: 8,
      itemHeight: across ? 140 : 70, itemWidth: 12, text: [show(high, 3), named(metric.label, scale) + "  " + show(low, 3)], textStyle: { color: INK },
      inRange: { color: [ACCENT, START, SECOND] } },
    series: [{ type: "parallel", smooth: false, lineStyle: { width: 1.6, opacity: 0.75 }, inactiveOpacity: 0.06,
      data: known.map((p, i) => [...sweep.keys.map((key) => (key.numeric ? key.numbers[p] : key.texts[p])), values[i]]) }],
  };
};

const parallelFigure = (sweep, state) => {
  const chart = figure("parallel", "Every point as a line", "Drag along an axis to see only the points in that range; click the axis to see all again.", {
    height: 420,
    option: (width) => parallelOption(sweep, state, width),
    data: () => ({ columns: [...sweep.keys.map((key) => key.head), state.chosen.metric.name, "unit"],
      rows: range(sweep.size).filter((p) => state.chosen.metric.figures[p]).map((p) => [
        ...sweep.keys.map((key) => (key.numeric ? key.numbers[p] : key.texts[p])), state.chosen.metric.figures[p].mean, state.chosen.metric.unit]) }),
  });
  state.onChange(() => chart.update());
  return chart;
};
