/** Invented schedules of every kind. */
import type { DayOfWeek, SpecialOpeningHours } from '../../src/contract/index.js';
import type { OpeningSchedule } from '../../src/domain/opening-hours.js';

const WEEKDAYS: DayOfWeek[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const DAILY: DayOfWeek[] = [...WEEKDAYS, 'Saturday', 'Sunday'];

const special = (validFrom: string, validThrough: string, opens: string | null, closes: string | null) =>
  ({ validFrom, validThrough, opens, closes }) satisfies SpecialOpeningHours;

export const SCHEDULES: Readonly<Record<string, OpeningSchedule>> = {
  office: {
    openingHours: [
      { dayOfWeek: WEEKDAYS, opens: '09:00', closes: '12:00' },
      { dayOfWeek: WEEKDAYS, opens: '13:30', closes: '17:30' },
    ],
    specialOpeningHours: [
      special('2024-02-10', '2024-02-17', null, null),
      special('2025-01-26', '2025-01-26', '09:00', '17:30'),
      special('2025-01-28', '2025-02-04', null, null),
      special('2025-10', '2025-10', '10:00', '16:00'),
      special('2025-10-01', '2025-10-08', null, null),
      special('2026-02-14', '2026-02-14', '09:00', '12:00'),
      special('2026-02-14', '2026-02-14', '14:00', '15:15'),
      special('2026-12-31', '2026-12-31', '20:00', '02:00'),
    ],
  },
  nights: {
    openingHours: [
      { dayOfWeek: ['Friday', 'Saturday'], opens: '18:00', closes: '02:30' },
      { dayOfWeek: ['Sunday'], opens: '01:30', closes: '03:30' },
      { dayOfWeek: ['Wednesday'], opens: '22:15', closes: '24:00' },
      { dayOfWeek: ['Thursday'], opens: '00:00', closes: '06:00' },
    ],
    specialOpeningHours: [
      special('2024-12-20', '2025-01-10', null, null),
      special('2026-03-28', '2026-03-28', '23:00', '05:00'),
    ],
  },
  always: {
    openingHours: [{ dayOfWeek: DAILY, opens: '00:00', closes: '24:00' }],
    specialOpeningHours: [special('2025-05-01', '2025-05-01', null, null)],
  },
  // Only some days are known.
  dates: {
    specialOpeningHours: [
      special('2024-06-01', '2024-06-20', '08:00', '20:00'),
      special('2025-08-30', '2025-09-02', '00:00', '24:00'),
      special('2026-04-05', '2026-04-05', '01:00', '03:00'),
      special('2026-10-04', '2026-10-04', '22:00', '04:00'),
    ],
  },
};
