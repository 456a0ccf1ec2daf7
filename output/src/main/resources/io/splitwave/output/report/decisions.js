// What was decided over time, by frame or by round: a chart for each variable that the system has drawn.

const decisionsOf = (run, replication) => range(run.decisions.rows).filter((d) => run.decisions.replication[d] === replication);

// The name of a decision on an axis of names.
const decisionName = (run, d) => {
  if (d === undefined) return "";
  const { frame, cohort, round, leg } = run.decisions;
  if (byFrame(run)) return String(frame[d]);
  return String(round[d]) + (leg[d] > 0 ? "." + leg[d] : "") + (cohortsOf(run) > 1 && !byRequest(run) ? ` of UD ${cohort[d]}` : "");
};

// First columns of saved data.
const decisionHeads = (run) => (byFrame(run) ? ["frame"] : ["cohort", "round", "leg"]);
const decisionCells = (run, d) => decisionHeads(run).map((name) => run.decisions[name][d]);

const decisionsSection = (run, state) => {
  const { decisions } = run;
  const noun = decisionNoun(run);
  let numbers = decisionsOf(run, state.replication);
  const scaleOfTime = () => scaleOf("s", numbers.map((d) => decisions.startS[d]));
  const asShare = (chart) => chart.share || chart.form === "share";
  const scaleOfChart = (chart, keys) => scaleOf(asShare(chart) ? "1" : chart.unit === "-" ? "1" : chart.unit, keys.flatMap((key) => numbers.map((d) => decisions[key][d])));
  const timeTip = (points, lines) => tip("from " + withUnit(show(points[0].value[0], 5), scaleOfTime().unit), lines);
  const line = (name, key, style, y, x = scaleOfTime()) => ({ name, ...(byRequest(run) ? { type: "scatter", symbolSize: 3 }
    : { type: "line", step: "end", showSymbol: numbers.length < 3, lineStyle: { width: 1.5, ...style } }),
    itemStyle: { color: style.color }, data: numbers.map((d) => [x.in(decisions.startS[d]), finite(y.in(decisions[key][d]))]) });
  const value = (chart, y, v) => (v === null || v === undefined ? "–" : asShare(chart) ? percent(v) : withUnit(show(v), y.unit));
  const valueAxis = (chart, y) => yAxis(named(chart.axis, y), !asShare(chart) ? {} : chart.form === "spread" ? { min: 0 } : { min: 0, max: 1 });

  // what is of single UDs is of those of the class
  const ofUds = (chart) => chart.form !== "line";
  const keyed = (chart, lines) => (ofUds(chart) ? lines.map(([name, key, style]) => [name, keyOfClass(run, state, key), style]) : lines);

  // several lines in one chart: [name, column, style]
  const lineFigure = (chart, lines) => figure(chart.name, chart.title, "", {
    height: 260,
    option: () => {
      const y = scaleOfChart(chart, keyed(chart, lines).map(([, key]) => key));
      return {
        legend: legend({ show: lines.length > 1 }),
        grid: { left: 64, right: 20, top: lines.length > 1 ? 36 : 16, bottom: 76 },
        xAxis: xAxis(named("time", scaleOfTime())), yAxis: valueAxis(chart, y), dataZoom: zoomX(),
        tooltip: hover((points) => timeTip(points, points.map((p) => [p.seriesName, value(chart, y, p.value[1]), lines.length > 1 ? p.color : undefined]))),
        series: keyed(chart, lines).map(([name, key, style]) => line(name, key, style, y)),
      };
    },
    data: () => ({ columns: [...decisionHeads(run), "start_s", ...lines.map(([name]) => (lines.length > 1 ? `${chart.variable}_${name.split(" ")[0]}` : chart.variable))],
      rows: numbers.map((d) => [...decisionCells(run, d), rounded(decisions.startS[d]), ...keyed(chart, lines).map(([, key]) => rounded(decisions[key][d]))]) }),
  });

  const counted = (chart) => {
    const table = run.tables[keyOfClass(run, state, chart.name)];
    const used = new Map(numbers.map((d, n) => [d, n]));
    return range(table.rows).filter((i) => used.has(table.decision[i]))
      .map((i) => ({ n: used.get(table.decision[i]), d: table.decision[i], value: table.value[i], uds: table.uds[i] }));
  };
  // a cell for each decision up to what can be told apart, else the mean over neighbours
  const cells = (chart) => {
    const group = Math.max(1, Math.ceil(numbers.length / 300));
    const sums = new Map();
    for (const one of counted(chart)) {
      const key = Math.floor(one.n / group) + "/" + one.value;
      sums.set(key, (sums.get(key) ?? 0) + one.uds);
    }
    return { group, count: Math.ceil(numbers.length / group), data: [...sums].map(([key, sum]) => {
      const [x, each] = key.split("/").map(Number);
      return [x, each, sum / Math.min(group, numbers.length - x * group)];
    }) };
  };
  const countFigure = (chart) => figure(chart.name, chart.title, "", {
    option: () => {
      const { group, count, data } = cells(chart);
      const label = (x) => decisionName(run, numbers[Math.min(x * group, numbers.length - 1)]);
      const top = data.reduce((most, d) => Math.max(most, d[1]), 0);
      const low = data.reduce((least, d) => Math.min(least, d[1]), top);
      const fullest = data.reduce((most, d) => Math.max(most, d[2]), 1);
      return {
        grid: { left: 64, right: 20, top: 16, bottom: 92 },
        xAxis: { ...xAxis(decisionPlace(run)), type: "category", data: range(count).map(label), splitLine: { show: false } },
        yAxis: { ...yAxis(chart.axis), type: "category", data: range(top - low + 1).map((i) => String(low + i)), splitLine: { show: false } },
        visualMap: { min: 0, max: fullest, orient: "horizontal", left: "center", bottom: 0,
          itemHeight: 120, itemWidth: 10, text: [`${show(fullest, 3)} UDs`, "0"], precision: 0, textStyle: { color: INK },
          inRange: { color: AMOUNTS } },
        tooltip: hover((p) => tip(`${decisionPlace(run)} ${label(p.value[0])}`, [[chart.axis, String(low + p.value[1])], ["UDs", show(p.value[2])]]), "item"),
        // in one go: what is drawn piece by piece later is not there when a page is printed
        series: [{ type: "heatmap", progressive: 0, data: data.map(([x, c, n]) => [x, c - low, n]), itemStyle: { borderWidth: 0 } }],
      };
    },
    data: () => ({ columns: [...decisionHeads(run), chart.variable, "uds"], rows: counted(chart).map((one) => [...decisionCells(run, one.d), one.value, one.uds]) }),
  });

  const figureOf = (chart) => {
    if (chart.form === "counts") return countFigure(chart);
    if (chart.form === "spread") {
      return lineFigure(chart, [["most", chart.name + ":most", { color: SECOND, type: "dashed" }],
        ["median UD", chart.name + ":median", { color: ACCENT }], ["least", chart.name + ":least", { color: FAINT, type: "dotted" }]]);
    }
    return lineFigure(chart, [[chart.axis, chart.name + ":value", { color: ACCENT }]]);
  };
  const caption = (chart) => {
    if (chart.form === "counts") {
      const { group } = cells(chart);
      return `UDs${ofClass(state)} with each ${chart.axis}, replication ${state.replication}` + (group > 1 ? `; each cell is the mean of ${group} ${noun}s.` : ".") + (chart.note ? " " + chart.note : "");
    }
    const sums = chart.form === "spread" ? numbers.map((d) => decisions[keyOfClass(run, state, chart.name + ":sum")][d]).filter(Number.isFinite) : [];
    const sum = sums.reduce((all, one) => all + one, 0) / Math.max(1, sums.length);
    return chart.note.replace("{sum}", asShare(chart) ? percent(sum) : alone(sum, chart.unit)) + (ofUds(chart) && state.udClass !== "" ? ` Of UDs${ofClass(state)}.` : "");
  };
  const drawn = run.words.charts.map((chart) => ({ chart, drawing: figureOf(chart) }));
  const refresh = () => {
    numbers = decisionsOf(run, state.replication);
    drawn.forEach(({ chart, drawing }) => drawing.update({ caption: caption(chart) }));
  };
  state.onReplication(refresh);
  state.onClass(refresh);
  refresh();
  const elements = (counts) => drawn.filter(({ chart }) => (chart.form === "counts") === counts).map(({ drawing }) => drawing.element);
  const others = elements(false);
  return section("decisions", byFrame(run) ? "Decisions over the frames" : `Decisions over the ${roundNoun(run)}s`, null,
    ...elements(true), others.length ? make("div", { class: "pair" }, ...others) : null);
};
