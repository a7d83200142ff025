/** A point on the drawing, in CSS pixels from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

/** How far a line that runs down the page turns when it leaves the trunk. */
const TURN = 12;
/** How far from the station lines across the page have come together, so that its name below stays clear. */
const CLEAR = 112;

/**
 * A line of the path between the station in the middle and a milestone. Across the page it swings; down the page it leaves the trunk that
 * runs through the station. It begins at the station, so that the dashes of several lie on each other.
 */
export const lineTo = (station: Point, to: Point, isDownward: boolean): string => {
  if (!isDownward) {
    const end = station.x + (to.x < station.x ? -CLEAR : CLEAR);
    const middle = (to.x + end) / 2;
    return `M${station.x} ${station.y}H${end}C${middle} ${station.y} ${middle} ${to.y} ${to.x} ${to.y}`;
  }
  const towards = station.y > to.y ? TURN : -TURN;
  return `M${station.x} ${station.y}V${to.y + towards}Q${station.x} ${to.y} ${station.x + TURN} ${to.y}H${to.x}`;
};
