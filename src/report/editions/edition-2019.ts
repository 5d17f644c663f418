import type { Edition } from '#report/edition.ts';

export const edition2019: Edition = {
  id: '2019',
  name: '',
  basis: '',
  from: 2019,
  until: null,
  open: false,
  sections: [],
  preamble: [],
  reportingPeriod: '',
  deadlines: [],
  guidance: [],
};
