"""What is said of the things named: events, participations, posts, commitments, statements, topics."""
