"""Who works here: people, desks, memberships and roles, invitations, sign-in."""
