import { councils } from './councils'

/** The 22 principal areas of Wales, with the name that each uses in Welsh. */
export const wales = councils('principal-area', 'wales', [
  ['Blaenau Gwent County Borough Council', 'Cyngor Bwrdeistref Sirol Blaenau Gwent'],
  ['Bridgend County Borough Council', 'Cyngor Bwrdeistref Sirol Pen-y-bont ar Ogwr'],
  ['Caerphilly County Borough Council', 'Cyngor Bwrdeistref Sirol Caerffili'],
  ['Cardiff Council', 'Cyngor Caerdydd'],
  ['Carmarthenshire County Council', 'Cyngor Sir Gâr'],
  ['Ceredigion County Council', 'Cyngor Sir Ceredigion'],
  ['Conwy County Borough Council', 'Cyngor Bwrdeistref Sirol Conwy'],
  ['Denbighshire County Council', 'Cyngor Sir Ddinbych'],
  ['Flintshire County Council', 'Cyngor Sir y Fflint'],
  ['Gwynedd Council', 'Cyngor Gwynedd'],
  ['Isle of Anglesey County Council', 'Cyngor Sir Ynys Môn'],
  ['Merthyr Tydfil County Borough Council', 'Cyngor Bwrdeistref Sirol Merthyr Tudful'],
  ['Monmouthshire County Council', 'Cyngor Sir Fynwy'],
  ['Neath Port Talbot County Borough Council', 'Cyngor Bwrdeistref Sirol Castell-nedd Port Talbot'],
  ['Newport City Council', 'Cyngor Dinas Casnewydd'],
  ['Pembrokeshire County Council', 'Cyngor Sir Penfro'],
  ['Powys County Council', 'Cyngor Sir Powys'],
  ['Rhondda Cynon Taf County Borough Council', 'Cyngor Bwrdeistref Sirol Rhondda Cynon Taf'],
  ['Swansea Council', 'Cyngor Abertawe'],
  ['Torfaen County Borough Council', 'Cyngor Bwrdeistref Sirol Torfaen'],
  ['Vale of Glamorgan Council', 'Cyngor Bro Morgannwg'],
  ['Wrexham County Borough Council', 'Cyngor Bwrdeistref Sirol Wrecsam'],
])
