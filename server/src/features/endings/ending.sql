select account_ending() as body
