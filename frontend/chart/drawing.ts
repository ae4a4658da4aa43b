import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartData } from '../el-chart';

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, SVGRenderer]);

const INKS = ['--el-chart-1', '--el-chart-2', '--el-chart-3'];
const FONT = { fontFamily: "'Figtree Variable', system-ui, sans-serif", fontSize: 12 };
const ROUND = 4;

export interface Drawing {
  show(data: ChartData, moving: boolean): void;
  /** Tells the values at that place; -1: of none. */
  point(at: number): void;
  resize(): void;
  end(): void;
}

/** A colour as the theme has it now: a token may be another in the dark. */
function colourOf(host: HTMLElement, token: string) {
  const probe = document.createElement('i');
  probe.style.color = `var(${token})`;
  probe.hidden = true;
  host.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

function series(data: ChartData, inks: string[], moving: boolean): (BarSeriesOption | LineSeriesOption)[] {
  return data.series.map(({ name, values }, index) => {
    const ink = inks[index % inks.length]!;
    if (data.kind !== 'line') {
      const borderRadius = data.kind === 'rows' ? [0, ROUND, ROUND, 0] : [ROUND, ROUND, 0, 0];
      return { type: 'bar', name, data: values, barMaxWidth: 26, itemStyle: { color: ink, borderRadius }, animation: moving };
    }
    return {
      type: 'line',
      name,
      data: values,
      showSymbol: values.length < 2,
      symbolSize: 8,
      lineStyle: { width: 2.5 },
      itemStyle: { color: ink },
      areaStyle: { opacity: 0.12 },
      animation: moving,
    };
  });
}

function option(host: HTMLElement, data: ChartData, moving: boolean) {
  const [text, muted, line, raised] = ['--el-text', '--el-text-2', '--el-line', '--el-raised'].map((token) => colourOf(host, token));
  const inks = INKS.map((token) => colourOf(host, token));
  const number = new Intl.NumberFormat(document.documentElement.lang || 'fr');
  const rows = data.kind === 'rows';
  const narrow = host.clientWidth < 480;
  const names = {
    type: 'category' as const,
    data: data.labels,
    inverse: rows,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: line } },
    axisLabel: { ...FONT, color: rows ? text : muted, hideOverlap: !rows, ...(rows && { width: narrow ? 110 : 210, overflow: 'truncate' as const }) },
  };
  const values = {
    type: 'value' as const,
    minInterval: 1,
    splitNumber: narrow ? 3 : 5,
    splitLine: { lineStyle: { color: line } },
    axisLabel: { ...FONT, color: muted, formatter: (value: number) => number.format(value), hideOverlap: true },
  };
  return {
    animationDuration: 220,
    grid: { top: data.series.length > 1 ? 36 : 12, right: 16, bottom: 4, left: 4, containLabel: true },
    legend: { show: data.series.length > 1, top: 0, right: 0, icon: 'roundRect', itemWidth: 10, itemHeight: 10, textStyle: { ...FONT, color: muted } },
    tooltip: {
      trigger: 'axis' as const,
      axisPointer: { type: rows || data.kind === 'bar' ? ('shadow' as const) : ('line' as const) },
      confine: true,
      backgroundColor: raised,
      borderColor: line,
      transitionDuration: moving ? 0.12 : 0,
      textStyle: { ...FONT, fontSize: 13, color: text },
      valueFormatter: (value: unknown) => number.format(Number(value)),
    },
    xAxis: rows ? values : names,
    yAxis: rows ? names : values,
    series: series(data, inks, moving),
  };
}

export function begin(host: HTMLElement): Drawing {
  const surface = document.createElement('div');
  surface.className = 'surface';
  surface.ariaHidden = 'true';
  host.append(surface);
  const chart: EChartsType = init(surface, undefined, { renderer: 'svg' });
  let shown: ChartData | undefined;
  let narrow = false;
  return {
    show(data, moving) {
      shown = data;
      narrow = host.clientWidth < 480;
      chart.resize();
      chart.setOption(option(host, data, moving), true);
    },
    point(at) {
      chart.dispatchAction(at < 0 ? { type: 'hideTip' } : { type: 'showTip', seriesIndex: 0, dataIndex: at });
    },
    resize() {
      chart.resize();
      if (shown && narrow !== host.clientWidth < 480) this.show(shown, false);
    },
    end() {
      chart.dispose();
      surface.remove();
    },
  };
}
