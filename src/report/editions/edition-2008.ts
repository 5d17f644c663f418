import type { Edition } from '#report/edition.ts';

export const edition2008: Edition = {
  id: '2008',
  name: '',
  basis: '',
  from: 2008,
  until: null,
  open: false,
  sections: [],
  preamble: [],
  reportingPeriod: '',
  deadlines: [],
  guidance: [],
};
