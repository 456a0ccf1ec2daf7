// The channel of one UD over time, as its gain: drawn again when the page was made, for some UDs of replication 0.

const GAINS = [["downlink", "downlinkDb", STAGE_COLOURS.send_down, "solid"], ["uplink", "uplinkDb", STAGE_COLOURS.send_up, "dashed"]];
const LISTED = 12;

const gainFigure = (run, state) => {
  const { gains } = run.tables;
  if (!gains.rows) {
    const why = run.gainsRemark ? make("p", { class: "lead", id: "no-gain" }, run.gainsRemark) : null;
    return { element: why, pick: null, refresh: () => {} };
  }
  const rows = new Map();
  for (let i = 0; i < gains.rows; i++) {
    if (!rows.has(gains.ud[i])) rows.set(gains.ud[i], []);
    rows.get(gains.ud[i]).push(i);
  }
  const there = [...rows.keys()];
  const known = () => state.replication === 0 && rows.has(state.ud);
  const own = () => (known() ? rows.get(state.ud) : []);
  // what is heard both ways alike is one line
  const alike = range(gains.rows).every((i) => Object.is(gains.downlinkDb[i], gains.uplinkDb[i]));
  const lines = alike ? [["downlink and uplink", ...GAINS[0].slice(1)]] : GAINS;
  // by the start of the frame, which is known where a system decides by frame
  const timed = byFrame(run) && run.decisions.rows > 0;
  const at = (i) => (timed ? run.decisions.startS[gains.frame[i]] : gains.frame[i]);
  const scaleOfTime = () => scaleOf(timed ? "s" : "1", own().map(at));
  const points = (key, x = scaleOfTime()) => own().map((i) => [x.in(at(i)), Number.isFinite(gains[key][i]) ? gains[key][i] : null]);

  const chart = figure("gain", "Channel over time", "", {
    height: 280,
    option: () => ({
      legend: legend(),
      grid: { left: 64, right: 20, top: 36, bottom: 76 },
      xAxis: xAxis(named(timed ? "time" : "frame", scaleOfTime()), { scale: true }), yAxis: yAxis("channel gain (dB)", { scale: true }), dataZoom: zoomX(),
      tooltip: hover((p) => tip(`UD ${state.ud}, frame ${gains.frame[own()[p[0].dataIndex]]}`, [
        timed ? ["from", withUnit(show(p[0].value[0], 5), scaleOfTime().unit)] : null,
        ...p.map((each) => [each.seriesName, each.value[1] === null ? "no gain" : show(each.value[1]) + " dB", each.color]),
      ].filter(Boolean))),
      series: lines.map(([name, key, color, type]) => ({ type: "line", step: "end", name, showSymbol: own().length < 3,
        connectNulls: false, data: points(key), lineStyle: { color, type, width: 1.5 }, itemStyle: { color } })),
    }),
    data: () => ({ columns: ["ud", "frame", timed ? "time_s" : "frame_start", "downlink_gain_db", "uplink_gain_db"],
      rows: own().map((i) => [state.ud, gains.frame[i], rounded(at(i)), rounded(gains.downlinkDb[i]), rounded(gains.uplinkDb[i])]) }),
  });

  const options = () => [["", "–"], ...there.filter((ud) => inClass(run, state, ud)).map((ud) => [ud, "UD " + ud])];
  const pick = choice("UD with its gain", options(), "", (value) => {
    if (value !== "") state.chooseUd(Number(value));
  });
  pick.select.id = "gain-ud";
  const refresh = () => {
    pick.select.value = known() ? String(state.ud) : "";
    const listed = there.slice(0, LISTED).join(", ") + (there.length > LISTED ? ", …" : "");
    chart.update({ caption: [
      known()
        ? `UD ${state.ud} of replication 0: ${run.gainsMeaning}.`
        : state.replication !== 0 ? "Gains are here of replication 0 only." : `The gain of UD ${state.ud} is not in this file.`,
      `In this file: ${plural(there.length, "UD")}, stragglers first (${listed}).`,
      run.gainsRemark,
    ].filter(Boolean).join(" ") });
  };
  state.onClass(() => pick.fill(options(), known() ? state.ud : ""));
  return { element: chart.element, pick: pick.element, refresh };
};
