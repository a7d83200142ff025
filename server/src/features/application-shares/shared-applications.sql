select shared_applications()::text as body
