import type { ValueLayout } from '../layout/JourneyLayout';
import { cutText } from '../layout/wrapText';
import type { Metric } from '../model/metric';
import { channelWords } from '../words/valueWords';
import type { Drawing } from './Drawing';
import { text } from './svg';

/** The lines of channel lanes and the figures of metric lanes. */
export function drawValues(drawing: Drawing): string {
  return drawing.layout.values.map((value) => drawValue(drawing, value)).join('');
}

function drawValue(drawing: Drawing, value: ValueLayout): string {
  const { box } = value;
  const { palette, measure } = drawing;
  if (value.kind === 'channel') {
    const words = cutText(channelWords(value.channel), { width: box.width, style: 'meta', measure });
    return text(words, box.x, box.y + 14, { 'font-size': 13, fill: palette.textMuted });
  }
  const metric = drawing.journey.metrics.get(value.metric);
  if (!metric) return '';
  const name = cutText(metric.name.trim() || 'Untitled metric', { width: box.width, style: 'meta', measure });
  const figures = cutText(figuresOf(metric), { width: box.width, style: 'card', measure });
  return (
    text(name, box.x, box.y + 15, { 'font-size': 13, fill: palette.textMuted }) +
    text(figures, box.x, box.y + 35, { 'font-size': 14, 'font-weight': 600, fill: palette.text })
  );
}

/** The newest reading, and the target. */
function figuresOf(metric: Metric): string {
  const newest = Object.keys(metric.readings).sort().at(-1) as keyof typeof metric.readings | undefined;
  const reading = newest === undefined ? null : metric.readings[newest];
  const unit = metric.unit === '' ? '' : ` ${metric.unit}`;
  const now = reading === null || reading === undefined ? 'Not read yet' : `${reading}${unit}`;
  return metric.target === null ? now : `${now}, target ${metric.target}${unit}`;
}
