"""Page one of a brief: question, answer, how sure, one picture, what is open, what would follow."""
