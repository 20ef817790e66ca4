CREATE INDEX members_by_house ON members (house);
