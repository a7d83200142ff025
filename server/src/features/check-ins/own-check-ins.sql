select own_check_ins() as body
