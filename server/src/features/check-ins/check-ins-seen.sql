select check_ins_seen(coalesce($1, half_of(app_today())), $2, $3, $4, $5) as body
