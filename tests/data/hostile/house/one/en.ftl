heading-denials = Denials on file
