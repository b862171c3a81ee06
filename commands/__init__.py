"""The commands: one function each, its docstring the help; `__main__` names them in order."""
