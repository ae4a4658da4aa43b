// @ts-expect-error it comes without types
import { IronListAdapter } from '@vaadin/component-base/src/virtualizer-iron-list-adapter.js';

/*
 * Of more rows than a scroll bar has pixels for, Vaadin's lists show a part, which they move along a hundred rows at a time
 * where the part ends. Whoever leaps among the first or last hundredth of a million rows waits for up to ten such moves, each
 * with requests for rows that are not in sight. Here the part is chosen so that it need not be moved after a leap, and moved
 * as far as it must otherwise.
 */
const EDGE = 1000;
const STEP = 100;
const FAR = 10_000;

const adapter = IronListAdapter.prototype;
const list = Object.getPrototypeOf(adapter);
const { scrollToIndex, _adjustVirtualIndexOffset } = adapter;

/** Vaadin keeps so many rows as are in sight away from the ends of the part; it is told that these are as many as it needs. */
adapter.scrollToIndex = function (this: any, index: number) {
  if (this._virtualCount < this.size && this.scrollTarget.offsetHeight) {
    if (this._physicalCount <= 3) this.flush();
    this.__getVisibleElements = () => {
      delete this.__getVisibleElements;
      return { length: EDGE };
    };
  }
  scrollToIndex.call(this, index);
  delete this.__getVisibleElements;
};

adapter._adjustVirtualIndexOffset = function (this: any, delta: number) {
  const before = this._vidxOffset;
  const first = this.firstVisibleIndex;
  const end = this._virtualCount - EDGE;
  const within = this._scrollTop > 0 && this._scrollTop < this._maxScrollTop;
  const moves = this._virtualCount < this.size && within && Math.abs(delta) <= FAR && !this.__skipNextVirtualIndexAdjust;
  let begin = before;
  if (moves && first < EDGE) begin = Math.max(0, before - Math.max(STEP, EDGE - first));
  if (moves && first > end) begin = Math.min(this._maxVirtualIndexOffset, before + Math.max(STEP, first - end));
  if (begin === before) {
    _adjustVirtualIndexOffset.call(this, delta);
    return;
  }
  const row = this.adjustedFirstVisibleIndex;
  const place = this.__getIndexScrollOffset(row);
  this._vidxOffset = begin;
  list.scrollToIndex.call(this, first - (begin - before));
  this.__restoreScrollOffset(row, place);
};
