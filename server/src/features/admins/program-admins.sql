select program_admins() as body
