select own_matching_profiles() as body
