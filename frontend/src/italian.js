// Numbers and dates as people in Italy type them. Whatever cannot be read stays as it was typed.
const digits = new Intl.NumberFormat('it-IT', { useGrouping: 'always', maximumFractionDigits: 10 });

/** 1.234,56 and 1234,56 and 1234.56: a point before exactly three digits parts thousands. Null when it is no number. */
export function readNumber(typed) {
  const text = typed.trim().replace(/\s*€$|^€\s*/, '').replace(/[\s\u00A0]/g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) || /^-?\d+(,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return /^-?\d+\.\d+$/.test(text) ? Number(text) : null;
}

/** Two decimals for money: whatever has decimals and may have two. */
export function writeNumber(value, decimals) {
  if (decimals !== 2 || Number.isInteger(value)) return digits.format(value);
  return new Intl.NumberFormat('it-IT', { useGrouping: 'always', minimumFractionDigits: 2, maximumFractionDigits: 10 }).format(value);
}

/** 1/2/2026, 01.02.26, 1-2-2026, 01022026 as 2026-02-01; null when there is no such day. */
export function readDate(typed, today = new Date()) {
  const text = typed.trim();
  const found = text.match(/^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/) ?? text.match(/^(\d{2})(\d{2})(\d{4}|\d{2})$/);
  const iso = text.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  if (!found && !iso) return null;
  const [day, month, given] = found ? found.slice(1).map(Number) : [Number(iso[3]), Number(iso[2]), Number(iso[1])];
  const soon = today.getFullYear() % 100 + 20;
  const year = given > 99 ? given : given + (given > soon ? 1900 : 2000);
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year > 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** 2026-02-01 as 01/02/2026. */
export const writeDate = iso => iso.split('-').reverse().join('/');

/** The hour of a form-js time (10:30, 10:30+01:00, 09:30Z) here. */
export function readTime(value) {
  const text = String(value ?? '');
  return text.length <= 5 ? text : new Date(`1970-01-01T${text}`).toTimeString().slice(0, 5);
}

/** An hour as the form wants it kept; null when there is none. */
export function writeTime(hour, format) {
  if (!hour || !['utc_offset', 'utc_normalized'].includes(format)) return hour || null;
  const moment = new Date(`1970-01-01T${hour}`), away = -moment.getTimezoneOffset(), two = part => String(part).padStart(2, '0');
  if (format === 'utc_normalized') return `${moment.toISOString().slice(11, 16)}Z`;
  return `${hour}${away < 0 ? '-' : '+'}${two(Math.floor(Math.abs(away) / 60))}:${two(Math.abs(away) % 60)}`;
}
