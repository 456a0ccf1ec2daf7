// Whiskers of intervals: a line with two caps. A series that draws them has x, low and high as its dimensions, or low, high and
// y where values go to the right.

const whisker = (colour) => (params, api) => {
  const [low, high] = [api.coord([api.value(0), api.value(1)]), api.coord([api.value(0), api.value(2)])];
  const style = { stroke: colour, lineWidth: 1.2 };
  const cap = (at) => ({ type: "line", shape: { x1: at[0] - 4, y1: at[1], x2: at[0] + 4, y2: at[1] }, style });
  return { type: "group", children: [{ type: "line", shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] }, style }, cap(low), cap(high)] };
};

const whiskerAcross = (colour) => (params, api) => {
  const y = api.value(2);
  const [low, high] = [api.coord([api.value(0), y]), api.coord([api.value(1), y])];
  const style = { stroke: colour, lineWidth: 1.4 };
  const cap = (at) => ({ type: "line", shape: { x1: at[0], y1: at[1] - 5, x2: at[0], y2: at[1] + 5 }, style });
  return { type: "group", children: [{ type: "line", shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] }, style }, cap(low), cap(high)] };
};

const whiskers = (colour, data, more = {}) => ({ type: "custom", silent: true, z: 5, renderItem: whisker(colour), encode: { x: 0, y: [1, 2] },
  tooltip: { show: false }, data, ...more });

const whiskersAcross = (colour, data, more = {}) => ({ type: "custom", silent: true, z: 5, renderItem: whiskerAcross(colour), encode: { x: [0, 1], y: 2 },
  tooltip: { show: false }, data, ...more });
