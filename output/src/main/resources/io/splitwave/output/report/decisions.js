// What was decided over the frames: cut layers, twins, power.

const decisionsSection = (run, state) => {
  const { frames, cuts } = run.tables;
  let numbers = framesOf(run, state.replication);
  const layers = () => {
    const used = new Set(numbers);
    const found = [];
    for (let i = 0; i < cuts.rows; i++) if (used.has(cuts.frame[i])) found.push([cuts.frame[i], cuts.cut[i], cuts.uds[i]]);
    return found;
  };
  // a cell for each frame up to what can be told apart, else the mean over neighbours
  const cells = () => {
    const group = Math.max(1, Math.ceil(numbers.length / 300));
    const sums = new Map();
    const first = numbers[0] ?? 0;
    for (const [f, cut, uds] of layers()) {
      const key = Math.floor((f - first) / group) + "/" + cut;
      sums.set(key, (sums.get(key) ?? 0) + uds);
    }
    const count = Math.ceil(numbers.length / group);
    return { group, count, data: [...sums].map(([key, sum]) => {
      const [x, cut] = key.split("/").map(Number);
      const size = Math.min(group, numbers.length - x * group);
      return [x, cut, sum / size];
    }) };
  };
  const label = (x, group) => {
    const f = numbers[Math.min(x * group, numbers.length - 1)];
    return f === undefined ? "" : String(frames.frame[f]);
  };

  const cut = figure("cuts", "Cut layers", "", {
    option: () => {
      const { group, count, data } = cells();
      const top = data.reduce((most, d) => Math.max(most, d[1]), 0);
      const low = data.reduce((least, d) => Math.min(least, d[1]), top);
      const fullest = data.reduce((most, d) => Math.max(most, d[2]), 1);
      return {
        grid: { left: 64, right: 20, top: 16, bottom: 92 },
        xAxis: { ...xAxis("frame"), type: "category", data: range(count).map((x) => label(x, group)), splitLine: { show: false } },
        yAxis: { ...yAxis("cut layer"), type: "category", data: range(top - low + 1).map((i) => String(low + i)), splitLine: { show: false } },
        visualMap: { min: 0, max: fullest, orient: "horizontal", left: "center", bottom: 0,
          itemHeight: 120, itemWidth: 10, text: [`${show(fullest, 3)} UDs`, "0"], precision: 0, textStyle: { color: INK },
          inRange: { color: ["#f3f7fb", "#b7d4ea", "#56b4e9", "#0072b2", "#063b5c"] } },
        tooltip: hover((p) => tip("frame " + label(p.value[0], group), [["cut layer", String(low + p.value[1])], ["UDs", show(p.value[2])]]), "item"),
        // in one go: what is drawn piece by piece later is not there when a page is printed
        series: [{ type: "heatmap", progressive: 0, data: data.map(([x, c, n]) => [x, c - low, n]), itemStyle: { borderWidth: 0 } }],
      };
    },
    data: () => ({ columns: ["frame", "cut", "uds"], rows: layers().map(([f, c, n]) => [frames.frame[f], c, n]) }),
  });
  const scaleOfTime = () => scaleOf("s", numbers.map((f) => frames.startS[f]));
  const scaleOfPower = () => scaleOf("W", numbers.map((f) => frames.mostPowerW[f]));
  const lines = (name, key, style, y = scaleOf("1", []), x = scaleOfTime()) => ({ name, type: "line", step: "end", showSymbol: false, lineStyle: { width: 1.5, ...style },
    itemStyle: { color: style.color }, data: numbers.map((f) => [x.in(frames.startS[f]), y.in(frames[key][f])]) });
  const twins = figure("twins", "Share of UDs whose twin computes", "As the plan says at each frame boundary; a round keeps the places it began with.", {
    height: 260,
    option: () => ({
      grid: { left: 64, right: 20, top: 16, bottom: 76 },
      xAxis: xAxis(named("time", scaleOfTime())), yAxis: yAxis("share of UDs", { min: 0, max: 1 }), dataZoom: zoomX(),
      tooltip: hover((points) => tip("from " + withUnit(show(points[0].value[0], 5), scaleOfTime().unit), [["at their twins", percent(points[0].value[1])]])),
      series: [lines("share", "dtShare", { color: ACCENT })],
    }),
    data: () => ({ columns: ["frame", "start_s", "dt_share", "mean_cut"], rows: numbers.map((f) => [frames.frame[f], frames.startS[f], rounded(frames.dtShare[f]), rounded(frames.meanCut[f])]) }),
  });
  const power = figure("power", "Power of the access point per UD", "", {
    height: 260,
    option: () => ({
      legend: legend(),
      grid: { left: 64, right: 20, top: 36, bottom: 76 },
      xAxis: xAxis(named("time", scaleOfTime())), yAxis: yAxis(named("power", scaleOfPower())), dataZoom: zoomX(),
      tooltip: hover((points) => tip("from " + withUnit(show(points[0].value[0], 5), scaleOfTime().unit),
        points.map((p) => [p.seriesName, withUnit(show(p.value[1]), scaleOfPower().unit), p.color]))),
      series: [lines("most", "mostPowerW", { color: SECOND, type: "dashed" }, scaleOfPower()), lines("median UD", "medianPowerW", { color: ACCENT }, scaleOfPower()),
        lines("least", "leastPowerW", { color: FAINT, type: "dotted" }, scaleOfPower())],
    }),
    data: () => ({ columns: ["frame", "start_s", "ap_power_w", "least_w", "median_w", "most_w"],
      rows: numbers.map((f) => [frames.frame[f], frames.startS[f], rounded(frames.apPowerW[f]), rounded(frames.leastPowerW[f]), rounded(frames.medianPowerW[f]), rounded(frames.mostPowerW[f])]) }),
  });
  const refresh = () => {
    numbers = framesOf(run, state.replication);
    const { group } = cells();
    const total = numbers.reduce((sum, f) => sum + frames.apPowerW[f], 0) / Math.max(1, numbers.length);
    cut.update({ caption: `UDs with each cut layer, replication ${state.replication}` + (group > 1 ? `; each cell is the mean of ${group} frames.` : ".") });
    twins.update();
    power.update({ caption: `Allotted by the plan, ${alone(total, "W")} for all UDs together on average; sent while a downlink is in service.` });
  };
  state.onReplication(refresh);
  refresh();
  return section("decisions", "Decisions over the frames", null, cut.element, make("div", { class: "pair" }, twins.element, power.element));
};
