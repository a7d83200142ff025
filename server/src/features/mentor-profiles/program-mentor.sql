select mentor_here($1)::text as body
