select own_account() as body
