import type { Edition } from '#report/edition.ts';

export const edition2021: Edition = {
  id: '2021',
  name: '',
  basis: '',
  from: 2021,
  until: null,
  open: false,
  sections: [],
  preamble: [],
  reportingPeriod: '',
  deadlines: [],
  guidance: [],
};
