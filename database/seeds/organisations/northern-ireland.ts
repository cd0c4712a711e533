import { councils } from './councils'

/** The 11 districts of Northern Ireland since April 2015. */
export const northernIreland = councils('ni-district', 'northern-ireland', [
  'Antrim and Newtownabbey Borough Council',
  'Ards and North Down Borough Council',
  'Armagh City, Banbridge and Craigavon Borough Council',
  'Belfast City Council',
  'Causeway Coast and Glens Borough Council',
  'Derry City and Strabane District Council',
  'Fermanagh and Omagh District Council',
  'Lisburn and Castlereagh City Council',
  'Mid and East Antrim Borough Council',
  'Mid Ulster District Council',
  'Newry, Mourne and Down District Council',
])
