/** A chart as it is typed: the first cell of each row is its name, the first row names the series. */
export interface TypedChart {
  /** Prefix of the ids in the drawing. */
  id: string;
  kind: ChartKind;
  head: string[];
  rows: string[][];
}
export type ChartKind = 'bar' | 'rows' | 'line' | 'pie';
export type Shape = [name: string, attributes: Record<string, string | number>, ...inner: (Shape | string)[]];
export type Complaint = 'number' | 'empty' | 'oneSeries' | 'sectors' | 'share';

export declare const mostRows: number;
export declare const mostSeries: number;
export declare const mostSectors: number;
export declare function complaint(chart: TypedChart): Complaint | null;
export declare function draw(chart: TypedChart): Shape | null;
