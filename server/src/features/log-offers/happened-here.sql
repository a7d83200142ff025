select happened_here()::text as body
