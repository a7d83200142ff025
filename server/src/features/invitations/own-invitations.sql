select own_invitations() as body
