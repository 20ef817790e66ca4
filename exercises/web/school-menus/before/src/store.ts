export interface Child {
  name: string;
  avoids: string[];
}

export interface Family {
  id: number;
  children: Child[];
}

export interface Dish {
  id: number;
  title: string;
  allergens: string[];
  notFor?: string[];
}

export interface Day {
  date: string;
  dishes: Dish[];
}

export interface Week {
  school: string;
  monday: string;
  days: Day[];
}

export interface Store {
  loadWeek(school: string, monday: string, language: string): Promise<Week | null>;
  saveDish(school: string, id: number, title: string, allergens: string[]): Promise<boolean>;
  familyOfSession(session: string): Promise<Family | null>;
  familyOfToken(token: string): Promise<Family | null>;
  schoolOfKitchen(key: string): Promise<string | null>;
}
