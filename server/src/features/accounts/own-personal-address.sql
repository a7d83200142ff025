select own_personal_address() as body
