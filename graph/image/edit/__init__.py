"""The image of a version made from that of another one that differs in little (decision 41).

What changed is found from the inputs of both: claims, entities, and the relations that they touch.
These are computed as for a whole image, all else is copied, and the file is the same to the byte.
"""
