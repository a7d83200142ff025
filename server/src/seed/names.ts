/** Invented people: given and family names drawn apart, so that no pair is somebody's. */
export const givenNames = [
  'Amara', 'Anders', 'Beatriz', 'Caleb', 'Chidi', 'Dariush', 'Elif', 'Emre', 'Farah', 'Gideon', 'Hana', 'Ilse', 'Imani', 'Ines', 'Jonas',
  'Juno', 'Kaito', 'Keira', 'Kofi', 'Leo', 'Lise', 'Maren', 'Maya', 'Mina', 'Nils', 'Noor', 'Odile', 'Omar', 'Petra', 'Quentin', 'Rafael',
  'Ren', 'Saskia', 'Signe', 'Soren', 'Tamsin', 'Theo', 'Tomas', 'Uma', 'Vera', 'Wanda', 'Xiomara', 'Yara', 'Yusuf', 'Zadie', 'Ziv',
] as const;

export const familyNames = [
  'Abernathy-Ruiz', 'Ashgrove', 'Brandvold', 'Brightwater', 'Calloway', 'Castellane', 'Devereaux-Kim', 'Dunmorrow', 'Eklund', 'Fairweather',
  'Fernhollow', 'Gadsby', 'Greywick', 'Harrowgate', 'Hazelrigg', 'Iwu-Larsen', 'Juniper', 'Kestrel', 'Larkfield', 'Lindqvist', 'Marchbanks',
  'Montrose', 'Nakashima-Bell', 'Northcote', 'Okonjo-Reyes', 'Pemberly', 'Quillon', 'Rosendahl', 'Sandoval-Pike', 'Silverthorn', 'Thistlewood',
  'Umberland', 'Vantongeren', 'Vasquez-Hale', 'Winterbourne', 'Yarrowby',
] as const;

export const organisations = ['Larkfield Regional Medical Center', 'St. Alder University Hospital', 'Harbour Valley Health', 'Mirewood Clinics', 'Ostrander Children’s Hospital'] as const;
