import type { Nation } from '../types'

export interface NameGroup {
  first: string[]
  last: string[]
  /** How often, relative to the others, in each nation's councils. */
  weight: Record<Nation, number>
}

/** First and last names that go together; nobody in particular. */
export const nameGroups: NameGroup[] = [
  {
    first: ['Alison', 'Andrew', 'Beth', 'Carl', 'Charlotte', 'Claire', 'Daniel', 'Debbie', 'Emma', 'Gareth', 'Gemma', 'Hannah', 'Harriet', 'Helen', 'Ian', 'James', 'Jenny', 'Joanne', 'Karen', 'Laura', 'Lewis', 'Lucy', 'Mark', 'Martin', 'Michelle', 'Natalie', 'Neil', 'Nick', 'Olivia', 'Paul', 'Rachel', 'Rebecca', 'Richard', 'Sally', 'Sam', 'Simon', 'Sophie', 'Stephen', 'Tom', 'Vicky'],
    last: ['Appleby', 'Ashworth', 'Barraclough', 'Bradshaw', 'Briggs', 'Carter', 'Chadwick', 'Clegg', 'Cooper', 'Dawson', 'Fielding', 'Fletcher', 'Goddard', 'Hargreaves', 'Hebden', 'Holroyd', 'Kendall', 'Lister', 'Marlow', 'Metcalfe', 'Naylor', 'Ogden', 'Palmer', 'Pickering', 'Ridley', 'Rowntree', 'Sharples', 'Stokes', 'Sutcliffe', 'Thorne', 'Turner', 'Wainwright', 'Webster', 'Whitlock', 'Wrigley'],
    weight: { 'england': 55, 'wales': 25, 'scotland': 18, 'northern-ireland': 20 },
  },
  {
    first: ['Alys', 'Angharad', 'Aled', 'Bethan', 'Carys', 'Catrin', 'Dafydd', 'Eleri', 'Elin', 'Emyr', 'Ffion', 'Gethin', 'Gwenllian', 'Huw', 'Iwan', 'Lowri', 'Mared', 'Nia', 'Owain', 'Rhian', 'Rhys', 'Siân', 'Siôn', 'Tomos'],
    last: ['ap Rhys', 'Bevan', 'Bowen', 'Davies', 'Ellis', 'Evans', 'Griffiths', 'Gwilym', 'Hughes', 'Jenkins', 'Llewelyn', 'Lloyd', 'Morgan', 'Parry', 'Powell', 'Prosser', 'Pugh', 'Rees', 'Roberts', 'Tudor', 'Vaughan', 'Watkins'],
    weight: { 'england': 3, 'wales': 60, 'scotland': 1, 'northern-ireland': 1 },
  },
  {
    first: ['Ailsa', 'Alasdair', 'Angus', 'Calum', 'Catriona', 'Craig', 'Duncan', 'Eilidh', 'Ewan', 'Fiona', 'Fraser', 'Gillian', 'Graeme', 'Hamish', 'Isla', 'Kirsty', 'Lorna', 'Mairi', 'Morag', 'Rory', 'Rhona', 'Shona'],
    last: ['Abernethy', 'Buchan', 'Cairns', 'Carmichael', 'Dalgleish', 'Drummond', 'Galbraith', 'Haldane', 'Imrie', 'Kinnaird', 'Lockhart', 'MacAskill', 'MacInnes', 'MacLeod', 'McKechnie', 'McPhail', 'Muir', 'Ogilvie', 'Rankine', 'Sinclair', 'Tulloch', 'Urquhart'],
    weight: { 'england': 5, 'wales': 2, 'scotland': 60, 'northern-ireland': 12 },
  },
  {
    first: ['Aoife', 'Bronagh', 'Ciara', 'Conor', 'Declan', 'Deirdre', 'Eamon', 'Grainne', 'Niamh', 'Orla', 'Padraig', 'Roisin', 'Ruairi', 'Sinead'],
    last: ['Boyle', 'Devlin', 'Donnelly', 'Gallagher', 'Kearney', 'Magee', 'Maguire', 'McAteer', 'McCann', 'McCloskey', 'Mulholland', 'O’Hare', 'Quinn', 'Toner'],
    weight: { 'england': 4, 'wales': 2, 'scotland': 6, 'northern-ireland': 60 },
  },
  {
    first: ['Aisha', 'Amina', 'Bilal', 'Farah', 'Faisal', 'Hassan', 'Imran', 'Khadija', 'Mariam', 'Nasreen', 'Omar', 'Rukhsana', 'Saima', 'Shazia', 'Tariq', 'Usman', 'Yasmin', 'Zainab'],
    last: ['Ahmed', 'Akhtar', 'Begum', 'Chowdhury', 'Hussain', 'Iqbal', 'Khan', 'Mahmood', 'Malik', 'Miah', 'Qureshi', 'Rahman', 'Rashid', 'Siddiqui', 'Uddin'],
    weight: { 'england': 10, 'wales': 4, 'scotland': 5, 'northern-ireland': 2 },
  },
  {
    first: ['Amrit', 'Anjali', 'Arjun', 'Deepa', 'Gurpreet', 'Harjit', 'Jaspreet', 'Kavita', 'Manjit', 'Meera', 'Neha', 'Nikhil', 'Priya', 'Rajesh', 'Sanjay', 'Simran', 'Sunita', 'Vikram'],
    last: ['Bains', 'Bhatt', 'Chauhan', 'Desai', 'Dhillon', 'Gill', 'Joshi', 'Mistry', 'Nair', 'Patel', 'Rao', 'Sandhu', 'Sharma', 'Sidhu', 'Solanki', 'Varma'],
    weight: { 'england': 10, 'wales': 3, 'scotland': 3, 'northern-ireland': 2 },
  },
  {
    first: ['Agnieszka', 'Anna', 'Ewa', 'Grzegorz', 'Joanna', 'Kasia', 'Krzysztof', 'Magda', 'Marek', 'Monika', 'Pawel', 'Piotr', 'Tomasz', 'Zofia'],
    last: ['Adamczyk', 'Dudek', 'Wojcik', 'Kaczmarek', 'Kowalczyk', 'Lis', 'Mazur', 'Nowak', 'Pawlak', 'Sikora', 'Szymczak', 'Wrona', 'Krawczyk'],
    weight: { 'england': 5, 'wales': 4, 'scotland': 5, 'northern-ireland': 4 },
  },
  {
    first: ['Abena', 'Adaeze', 'Ama', 'Chidi', 'Chinwe', 'Efua', 'Emeka', 'Folake', 'Funmi', 'Kofi', 'Kwame', 'Ngozi', 'Obi', 'Tunde', 'Yaw'],
    last: ['Adeyemi', 'Afolabi', 'Agyeman', 'Amoah', 'Asante', 'Balogun', 'Boateng', 'Eze', 'Mensah', 'Nwosu', 'Ofori', 'Okafor', 'Okonkwo', 'Osei'],
    weight: { 'england': 7, 'wales': 3, 'scotland': 3, 'northern-ireland': 2 },
  },
  {
    first: ['Althea', 'Andre', 'Beverley', 'Carlton', 'Cherelle', 'Curtis', 'Delroy', 'Denise', 'Errol', 'Jermaine', 'Leroy', 'Marcia', 'Nadine', 'Sonia', 'Winston', 'Yvonne'],
    last: ['Beckford', 'Bogle', 'Campbell', 'Dacosta', 'Francis', 'Gayle', 'Grant', 'Henriques', 'Lindo', 'Morrison', 'Palmer', 'Reid', 'Samuels', 'Wint'],
    weight: { 'england': 7, 'wales': 2, 'scotland': 1, 'northern-ireland': 1 },
  },
  {
    first: ['Fei', 'Grace', 'Hui', 'Jun', 'Kelvin', 'Li', 'Mei', 'Vivian', 'Wing', 'Xin'],
    last: ['Chan', 'Cheung', 'Ho', 'Lam', 'Leung', 'Lin', 'Ng', 'Tang', 'Wong', 'Zhang'],
    weight: { 'england': 3, 'wales': 1, 'scotland': 2, 'northern-ireland': 1 },
  },
]
