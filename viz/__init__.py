"""What people are given: answers, sentences, text, exports."""
